"""Made from ``ui/own_plan.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)


class Ui_OwnPlanForm:
    def setupUi(self, OwnPlanForm):
        if not OwnPlanForm.objectName():
            OwnPlanForm.setObjectName("OwnPlanForm")
        OwnPlanForm.resize(520, 400)
        self.column = QVBoxLayout(OwnPlanForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.target = QLabel(OwnPlanForm)
        self.target.setObjectName("target")
        self.target.setWordWrap(True)
        self.target.setProperty("role", "heading")

        self.column.addWidget(self.target)

        self.plan = QLabel(OwnPlanForm)
        self.plan.setObjectName("plan")
        self.plan.setWordWrap(True)
        self.plan.setProperty("role", "soft")

        self.column.addWidget(self.plan)

        self.value_part = QWidget(OwnPlanForm)
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
        self.unit.setProperty("role", "soft")

        self.value_row.addWidget(self.unit)

        self.value_part_column.addLayout(self.value_row)

        self.value_error = QLabel(self.value_part)
        self.value_error.setObjectName("value_error")
        self.value_error.setWordWrap(True)
        self.value_error.setProperty("role", "error")

        self.value_part_column.addWidget(self.value_error)

        self.column.addWidget(self.value_part)

        self.base_value_label = QLabel(OwnPlanForm)
        self.base_value_label.setObjectName("base_value_label")
        self.base_value_label.setWordWrap(True)

        self.column.addWidget(self.base_value_label)

        self.base_row = QHBoxLayout()
        self.base_row.setSpacing(8)
        self.base_row.setObjectName("base_row")
        self.base_value = QLineEdit(OwnPlanForm)
        self.base_value.setObjectName("base_value")
        self.base_value.setMaxLength(40)

        self.base_row.addWidget(self.base_value)

        self.base_unit = QLabel(OwnPlanForm)
        self.base_unit.setObjectName("base_unit")
        self.base_unit.setProperty("role", "soft")

        self.base_row.addWidget(self.base_unit)

        self.column.addLayout(self.base_row)

        self.base_value_error = QLabel(OwnPlanForm)
        self.base_value_error.setObjectName("base_value_error")
        self.base_value_error.setWordWrap(True)
        self.base_value_error.setProperty("role", "error")

        self.column.addWidget(self.base_value_error)

        self.words = QLabel(OwnPlanForm)
        self.words.setObjectName("words")
        self.words.setWordWrap(True)
        self.words.setProperty("role", "caption")

        self.column.addWidget(self.words)

        self.space_1 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space_1)

        self.refusal = QLabel(OwnPlanForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(OwnPlanForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.value_label.setBuddy(self.value)
        self.base_value_label.setBuddy(self.base_value)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(OwnPlanForm)

        QMetaObject.connectSlotsByName(OwnPlanForm)

    # setupUi

    def retranslateUi(self, OwnPlanForm):
        OwnPlanForm.setWindowTitle(QCoreApplication.translate("OwnPlanForm", "Set own plan", None))
        self.target.setText("")
        # if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("OwnPlanForm", "Target", None))
        # endif // QT_CONFIG(accessibility)
        self.plan.setText("")
        # if QT_CONFIG(accessibility)
        self.plan.setAccessibleName(QCoreApplication.translate("OwnPlanForm", "Plan", None))
        # endif // QT_CONFIG(accessibility)
        self.value_label.setText(
            QCoreApplication.translate("OwnPlanForm", "&Planned by the office for this year", None)
        )
        # if QT_CONFIG(accessibility)
        self.value.setAccessibleName(
            QCoreApplication.translate("OwnPlanForm", "Planned by the office for this year", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.value.setPlaceholderText(QCoreApplication.translate("OwnPlanForm", "for example 4.549,5", None))
        self.unit.setText("")
        self.base_value_label.setText(
            QCoreApplication.translate(
                "OwnPlanForm", "&Reached last year (needed where a target asks for more or less than last year)", None
            )
        )
        # if QT_CONFIG(accessibility)
        self.base_value.setAccessibleName(QCoreApplication.translate("OwnPlanForm", "Reached last year", None))
        # endif // QT_CONFIG(accessibility)
        self.base_value.setPlaceholderText(QCoreApplication.translate("OwnPlanForm", "for example 4.402,83", None))
        self.base_unit.setText("")
        self.words.setText(
            QCoreApplication.translate(
                "OwnPlanForm",
                "The city's figure stays as it is; your own figure stands beside it and progress is measured against it.",
                None,
            )
        )

    # retranslateUi
