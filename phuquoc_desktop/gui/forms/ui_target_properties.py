"""Made from ``ui/target_properties.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)


class Ui_TargetPropertiesForm:
    def setupUi(self, TargetPropertiesForm):
        if not TargetPropertiesForm.objectName():
            TargetPropertiesForm.setObjectName("TargetPropertiesForm")
        TargetPropertiesForm.resize(620, 520)
        self.column = QVBoxLayout(TargetPropertiesForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.target = QLabel(TargetPropertiesForm)
        self.target.setObjectName("target")
        self.target.setText("")
        self.target.setWordWrap(True)
        self.target.setProperty("role", "heading")

        self.column.addWidget(self.target)

        self.plan = QLabel(TargetPropertiesForm)
        self.plan.setObjectName("plan")
        self.plan.setText("")
        self.plan.setWordWrap(True)
        self.plan.setProperty("role", "soft")

        self.column.addWidget(self.plan)

        self.value_part = QWidget(TargetPropertiesForm)
        self.value_part.setObjectName("value_part")
        self.value_part_column = QVBoxLayout(self.value_part)
        self.value_part_column.setSpacing(3)
        self.value_part_column.setObjectName("value_part_column")
        self.value_part_column.setContentsMargins(0, 0, 0, 0)
        self.value_label = QLabel(self.value_part)
        self.value_label.setObjectName("value_label")

        self.value_part_column.addWidget(self.value_label)

        self.value_row = QHBoxLayout()
        self.value_row.setSpacing(8)
        self.value_row.setObjectName("value_row")
        self.value = QLineEdit(self.value_part)
        self.value.setObjectName("value")
        self.value.setMaxLength(40)

        self.value_row.addWidget(self.value)

        self.unit = QLabel(self.value_part)
        self.unit.setObjectName("unit")
        self.unit.setText("")
        self.unit.setProperty("role", "soft")

        self.value_row.addWidget(self.unit)

        self.value_part_column.addLayout(self.value_row)

        self.value_error = QLabel(self.value_part)
        self.value_error.setObjectName("value_error")
        self.value_error.setText("")
        self.value_error.setWordWrap(True)
        self.value_error.setProperty("role", "error")

        self.value_part_column.addWidget(self.value_error)

        self.column.addWidget(self.value_part)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(16)
        self.row_3.setObjectName("row_3")
        self.base_value_cell = QVBoxLayout()
        self.base_value_cell.setSpacing(3)
        self.base_value_cell.setObjectName("base_value_cell")
        self.base_value_label = QLabel(TargetPropertiesForm)
        self.base_value_label.setObjectName("base_value_label")

        self.base_value_cell.addWidget(self.base_value_label)

        self.base_value = QLineEdit(TargetPropertiesForm)
        self.base_value.setObjectName("base_value")
        self.base_value.setMaxLength(40)

        self.base_value_cell.addWidget(self.base_value)

        self.base_value_error = QLabel(TargetPropertiesForm)
        self.base_value_error.setObjectName("base_value_error")
        self.base_value_error.setText("")
        self.base_value_error.setWordWrap(True)
        self.base_value_error.setProperty("role", "error")

        self.base_value_cell.addWidget(self.base_value_error)

        self.base_value_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.base_value_cell.addItem(self.base_value_space)

        self.row_3.addLayout(self.base_value_cell)

        self.base_year_cell = QVBoxLayout()
        self.base_year_cell.setSpacing(3)
        self.base_year_cell.setObjectName("base_year_cell")
        self.base_year_label = QLabel(TargetPropertiesForm)
        self.base_year_label.setObjectName("base_year_label")

        self.base_year_cell.addWidget(self.base_year_label)

        self.base_year = QLineEdit(TargetPropertiesForm)
        self.base_year.setObjectName("base_year")
        self.base_year.setMaxLength(4)

        self.base_year_cell.addWidget(self.base_year)

        self.base_year_error = QLabel(TargetPropertiesForm)
        self.base_year_error.setObjectName("base_year_error")
        self.base_year_error.setText("")
        self.base_year_error.setWordWrap(True)
        self.base_year_error.setProperty("role", "error")

        self.base_year_cell.addWidget(self.base_year_error)

        self.base_year_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.base_year_cell.addItem(self.base_year_space)

        self.row_3.addLayout(self.base_year_cell)

        self.column.addLayout(self.row_3)

        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(16)
        self.row_4.setObjectName("row_4")
        self.rhythm_cell = QVBoxLayout()
        self.rhythm_cell.setSpacing(3)
        self.rhythm_cell.setObjectName("rhythm_cell")
        self.rhythm_label = QLabel(TargetPropertiesForm)
        self.rhythm_label.setObjectName("rhythm_label")

        self.rhythm_cell.addWidget(self.rhythm_label)

        self.rhythm = QComboBox(TargetPropertiesForm)
        self.rhythm.setObjectName("rhythm")
        self.rhythm.setMaxVisibleItems(20)

        self.rhythm_cell.addWidget(self.rhythm)

        self.rhythm_error = QLabel(TargetPropertiesForm)
        self.rhythm_error.setObjectName("rhythm_error")
        self.rhythm_error.setText("")
        self.rhythm_error.setWordWrap(True)
        self.rhythm_error.setProperty("role", "error")

        self.rhythm_cell.addWidget(self.rhythm_error)

        self.rhythm_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.rhythm_cell.addItem(self.rhythm_space)

        self.row_4.addLayout(self.rhythm_cell)

        self.cumulation_cell = QVBoxLayout()
        self.cumulation_cell.setSpacing(3)
        self.cumulation_cell.setObjectName("cumulation_cell")
        self.cumulation_label = QLabel(TargetPropertiesForm)
        self.cumulation_label.setObjectName("cumulation_label")

        self.cumulation_cell.addWidget(self.cumulation_label)

        self.cumulation = QComboBox(TargetPropertiesForm)
        self.cumulation.setObjectName("cumulation")
        self.cumulation.setMaxVisibleItems(20)

        self.cumulation_cell.addWidget(self.cumulation)

        self.cumulation_error = QLabel(TargetPropertiesForm)
        self.cumulation_error.setObjectName("cumulation_error")
        self.cumulation_error.setText("")
        self.cumulation_error.setWordWrap(True)
        self.cumulation_error.setProperty("role", "error")

        self.cumulation_cell.addWidget(self.cumulation_error)

        self.cumulation_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.cumulation_cell.addItem(self.cumulation_space)

        self.row_4.addLayout(self.cumulation_cell)

        self.column.addLayout(self.row_4)

        self.parts_rule_part = QWidget(TargetPropertiesForm)
        self.parts_rule_part.setObjectName("parts_rule_part")
        self.parts_rule_part_column = QVBoxLayout(self.parts_rule_part)
        self.parts_rule_part_column.setSpacing(3)
        self.parts_rule_part_column.setObjectName("parts_rule_part_column")
        self.parts_rule_part_column.setContentsMargins(0, 0, 0, 0)
        self.parts_rule_label = QLabel(self.parts_rule_part)
        self.parts_rule_label.setObjectName("parts_rule_label")

        self.parts_rule_part_column.addWidget(self.parts_rule_label)

        self.parts_rule = QComboBox(self.parts_rule_part)
        self.parts_rule.setObjectName("parts_rule")
        self.parts_rule.setMaxVisibleItems(20)

        self.parts_rule_part_column.addWidget(self.parts_rule)

        self.parts_rule_error = QLabel(self.parts_rule_part)
        self.parts_rule_error.setObjectName("parts_rule_error")
        self.parts_rule_error.setText("")
        self.parts_rule_error.setWordWrap(True)
        self.parts_rule_error.setProperty("role", "error")

        self.parts_rule_part_column.addWidget(self.parts_rule_error)

        self.column.addWidget(self.parts_rule_part)

        self.owner_cell = QVBoxLayout()
        self.owner_cell.setSpacing(3)
        self.owner_cell.setObjectName("owner_cell")
        self.owner_label = QLabel(TargetPropertiesForm)
        self.owner_label.setObjectName("owner_label")

        self.owner_cell.addWidget(self.owner_label)

        self.owner = QLineEdit(TargetPropertiesForm)
        self.owner.setObjectName("owner")
        self.owner.setMaxLength(200)

        self.owner_cell.addWidget(self.owner)

        self.owner_error = QLabel(TargetPropertiesForm)
        self.owner_error.setObjectName("owner_error")
        self.owner_error.setText("")
        self.owner_error.setWordWrap(True)
        self.owner_error.setProperty("role", "error")

        self.owner_cell.addWidget(self.owner_error)

        self.column.addLayout(self.owner_cell)

        self.evidence_wanted_cell = QVBoxLayout()
        self.evidence_wanted_cell.setSpacing(3)
        self.evidence_wanted_cell.setObjectName("evidence_wanted_cell")
        self.evidence_wanted_label = QLabel(TargetPropertiesForm)
        self.evidence_wanted_label.setObjectName("evidence_wanted_label")

        self.evidence_wanted_cell.addWidget(self.evidence_wanted_label)

        self.evidence_wanted = QPlainTextEdit(TargetPropertiesForm)
        self.evidence_wanted.setObjectName("evidence_wanted")
        self.evidence_wanted.setTabChangesFocus(True)
        self.evidence_wanted.setMinimumSize(QSize(0, 48))
        self.evidence_wanted.setMaximumSize(QSize(16777215, 64))

        self.evidence_wanted_cell.addWidget(self.evidence_wanted)

        self.evidence_wanted_error = QLabel(TargetPropertiesForm)
        self.evidence_wanted_error.setObjectName("evidence_wanted_error")
        self.evidence_wanted_error.setText("")
        self.evidence_wanted_error.setWordWrap(True)
        self.evidence_wanted_error.setProperty("role", "error")

        self.evidence_wanted_cell.addWidget(self.evidence_wanted_error)

        self.column.addLayout(self.evidence_wanted_cell)

        self.space_1 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space_1)

        self.refusal = QLabel(TargetPropertiesForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(TargetPropertiesForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.value_label.setBuddy(self.value)
        self.base_value_label.setBuddy(self.base_value)
        self.base_year_label.setBuddy(self.base_year)
        self.rhythm_label.setBuddy(self.rhythm)
        self.cumulation_label.setBuddy(self.cumulation)
        self.parts_rule_label.setBuddy(self.parts_rule)
        self.owner_label.setBuddy(self.owner)
        self.evidence_wanted_label.setBuddy(self.evidence_wanted)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(TargetPropertiesForm)

        QMetaObject.connectSlotsByName(TargetPropertiesForm)

    # setupUi

    def retranslateUi(self, TargetPropertiesForm):
        TargetPropertiesForm.setWindowTitle(
            QCoreApplication.translate("TargetPropertiesForm", "Properties of the target", None)
        )
        # if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("TargetPropertiesForm", "Target", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.plan.setAccessibleName(QCoreApplication.translate("TargetPropertiesForm", "Plan", None))
        # endif // QT_CONFIG(accessibility)
        self.value_label.setText(QCoreApplication.translate("TargetPropertiesForm", "&Own plan", None))
        # if QT_CONFIG(accessibility)
        self.value.setAccessibleName(QCoreApplication.translate("TargetPropertiesForm", "Own plan", None))
        # endif // QT_CONFIG(accessibility)
        self.base_value_label.setText(QCoreApplication.translate("TargetPropertiesForm", "&Last year", None))
        # if QT_CONFIG(accessibility)
        self.base_value.setAccessibleName(QCoreApplication.translate("TargetPropertiesForm", "Last year", None))
        # endif // QT_CONFIG(accessibility)
        self.base_year_label.setText(QCoreApplication.translate("TargetPropertiesForm", "&Year compared with", None))
        # if QT_CONFIG(accessibility)
        self.base_year.setAccessibleName(QCoreApplication.translate("TargetPropertiesForm", "Year compared with", None))
        # endif // QT_CONFIG(accessibility)
        self.rhythm_label.setText(QCoreApplication.translate("TargetPropertiesForm", "&Reported", None))
        # if QT_CONFIG(accessibility)
        self.rhythm.setAccessibleName(QCoreApplication.translate("TargetPropertiesForm", "Reported", None))
        # endif // QT_CONFIG(accessibility)
        self.cumulation_label.setText(QCoreApplication.translate("TargetPropertiesForm", "Figures &count", None))
        # if QT_CONFIG(accessibility)
        self.cumulation.setAccessibleName(QCoreApplication.translate("TargetPropertiesForm", "Figures count", None))
        # endif // QT_CONFIG(accessibility)
        self.parts_rule_label.setText(QCoreApplication.translate("TargetPropertiesForm", "Its &parts", None))
        # if QT_CONFIG(accessibility)
        self.parts_rule.setAccessibleName(QCoreApplication.translate("TargetPropertiesForm", "Its parts", None))
        # endif // QT_CONFIG(accessibility)
        self.owner_label.setText(QCoreApplication.translate("TargetPropertiesForm", "R&esponsible", None))
        # if QT_CONFIG(accessibility)
        self.owner.setAccessibleName(QCoreApplication.translate("TargetPropertiesForm", "Responsible", None))
        # endif // QT_CONFIG(accessibility)
        self.evidence_wanted_label.setText(
            QCoreApplication.translate("TargetPropertiesForm", "E&vidence asked for", None)
        )
        # if QT_CONFIG(accessibility)
        self.evidence_wanted.setAccessibleName(
            QCoreApplication.translate("TargetPropertiesForm", "Evidence asked for", None)
        )


# endif // QT_CONFIG(accessibility)
# retranslateUi
