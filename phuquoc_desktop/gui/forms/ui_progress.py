"""Made from ``ui/progress.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QCheckBox,
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


class Ui_ProgressForm:
    def setupUi(self, ProgressForm):
        if not ProgressForm.objectName():
            ProgressForm.setObjectName("ProgressForm")
        ProgressForm.resize(540, 480)
        self.column = QVBoxLayout(ProgressForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.target = QLabel(ProgressForm)
        self.target.setObjectName("target")
        self.target.setText("")
        self.target.setWordWrap(True)
        self.target.setProperty("role", "heading")

        self.column.addWidget(self.target)

        self.plan = QLabel(ProgressForm)
        self.plan.setObjectName("plan")
        self.plan.setText("")
        self.plan.setWordWrap(True)
        self.plan.setProperty("role", "soft")

        self.column.addWidget(self.plan)

        self.period_cell = QVBoxLayout()
        self.period_cell.setSpacing(3)
        self.period_cell.setObjectName("period_cell")
        self.period_label = QLabel(ProgressForm)
        self.period_label.setObjectName("period_label")

        self.period_cell.addWidget(self.period_label)

        self.period = QComboBox(ProgressForm)
        self.period.setObjectName("period")
        self.period.setMaxVisibleItems(20)

        self.period_cell.addWidget(self.period)

        self.period_error = QLabel(ProgressForm)
        self.period_error.setObjectName("period_error")
        self.period_error.setText("")
        self.period_error.setWordWrap(True)
        self.period_error.setProperty("role", "error")

        self.period_cell.addWidget(self.period_error)

        self.column.addLayout(self.period_cell)

        self.value_part = QWidget(ProgressForm)
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

        self.level_part = QWidget(ProgressForm)
        self.level_part.setObjectName("level_part")
        self.level_part_column = QVBoxLayout(self.level_part)
        self.level_part_column.setSpacing(3)
        self.level_part_column.setObjectName("level_part_column")
        self.level_part_column.setContentsMargins(0, 0, 0, 0)
        self.level_label = QLabel(self.level_part)
        self.level_label.setObjectName("level_label")

        self.level_part_column.addWidget(self.level_label)

        self.level = QComboBox(self.level_part)
        self.level.setObjectName("level")
        self.level.setMaxVisibleItems(20)

        self.level_part_column.addWidget(self.level)

        self.level_error = QLabel(self.level_part)
        self.level_error.setObjectName("level_error")
        self.level_error.setText("")
        self.level_error.setWordWrap(True)
        self.level_error.setProperty("role", "error")

        self.level_part_column.addWidget(self.level_error)

        self.column.addWidget(self.level_part)

        self.fulfilled_part = QWidget(ProgressForm)
        self.fulfilled_part.setObjectName("fulfilled_part")
        self.fulfilled_part_column = QVBoxLayout(self.fulfilled_part)
        self.fulfilled_part_column.setSpacing(3)
        self.fulfilled_part_column.setObjectName("fulfilled_part_column")
        self.fulfilled_part_column.setContentsMargins(0, 0, 0, 0)
        self.fulfilled_label = QLabel(self.fulfilled_part)
        self.fulfilled_label.setObjectName("fulfilled_label")

        self.fulfilled_part_column.addWidget(self.fulfilled_label)

        self.fulfilled = QComboBox(self.fulfilled_part)
        self.fulfilled.setObjectName("fulfilled")
        self.fulfilled.setMaxVisibleItems(20)

        self.fulfilled_part_column.addWidget(self.fulfilled)

        self.fulfilled_error = QLabel(self.fulfilled_part)
        self.fulfilled_error.setObjectName("fulfilled_error")
        self.fulfilled_error.setText("")
        self.fulfilled_error.setWordWrap(True)
        self.fulfilled_error.setProperty("role", "error")

        self.fulfilled_part_column.addWidget(self.fulfilled_error)

        self.column.addWidget(self.fulfilled_part)

        self.evidence_cell = QVBoxLayout()
        self.evidence_cell.setSpacing(3)
        self.evidence_cell.setObjectName("evidence_cell")
        self.evidence_label = QLabel(ProgressForm)
        self.evidence_label.setObjectName("evidence_label")

        self.evidence_cell.addWidget(self.evidence_label)

        self.evidence = QPlainTextEdit(ProgressForm)
        self.evidence.setObjectName("evidence")
        self.evidence.setTabChangesFocus(True)
        self.evidence.setMinimumSize(QSize(0, 48))
        self.evidence.setMaximumSize(QSize(16777215, 64))

        self.evidence_cell.addWidget(self.evidence)

        self.evidence_error = QLabel(ProgressForm)
        self.evidence_error.setObjectName("evidence_error")
        self.evidence_error.setText("")
        self.evidence_error.setWordWrap(True)
        self.evidence_error.setProperty("role", "error")

        self.evidence_cell.addWidget(self.evidence_error)

        self.column.addLayout(self.evidence_cell)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.note_label = QLabel(ProgressForm)
        self.note_label.setObjectName("note_label")

        self.note_cell.addWidget(self.note_label)

        self.note = QLineEdit(ProgressForm)
        self.note.setObjectName("note")
        self.note.setMaxLength(1000)

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(ProgressForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.column.addLayout(self.note_cell)

        self.follow_up_cell = QVBoxLayout()
        self.follow_up_cell.setSpacing(3)
        self.follow_up_cell.setObjectName("follow_up_cell")
        self.follow_up = QCheckBox(ProgressForm)
        self.follow_up.setObjectName("follow_up")

        self.follow_up_cell.addWidget(self.follow_up)

        self.column.addLayout(self.follow_up_cell)

        self.correcting = QLabel(ProgressForm)
        self.correcting.setObjectName("correcting")
        self.correcting.setText("")
        self.correcting.setWordWrap(True)
        self.correcting.setProperty("role", "caption")

        self.column.addWidget(self.correcting)

        self.space_1 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space_1)

        self.refusal = QLabel(ProgressForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(ProgressForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.period_label.setBuddy(self.period)
        self.value_label.setBuddy(self.value)
        self.level_label.setBuddy(self.level)
        self.fulfilled_label.setBuddy(self.fulfilled)
        self.evidence_label.setBuddy(self.evidence)
        self.note_label.setBuddy(self.note)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(ProgressForm)

        QMetaObject.connectSlotsByName(ProgressForm)

    # setupUi

    def retranslateUi(self, ProgressForm):
        ProgressForm.setWindowTitle(QCoreApplication.translate("ProgressForm", "Record progress", None))
        # if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("ProgressForm", "Target", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.plan.setAccessibleName(QCoreApplication.translate("ProgressForm", "Plan", None))
        # endif // QT_CONFIG(accessibility)
        self.period_label.setText(QCoreApplication.translate("ProgressForm", "&Period", None))
        # if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("ProgressForm", "Period", None))
        # endif // QT_CONFIG(accessibility)
        self.value_label.setText(QCoreApplication.translate("ProgressForm", "&Achieved", None))
        # if QT_CONFIG(accessibility)
        self.value.setAccessibleName(QCoreApplication.translate("ProgressForm", "Achieved", None))
        # endif // QT_CONFIG(accessibility)
        self.value.setPlaceholderText(QCoreApplication.translate("ProgressForm", "for example 4.549,5", None))
        self.level_label.setText(QCoreApplication.translate("ProgressForm", "&Level reached", None))
        # if QT_CONFIG(accessibility)
        self.level.setAccessibleName(QCoreApplication.translate("ProgressForm", "Level reached", None))
        # endif // QT_CONFIG(accessibility)
        self.fulfilled_label.setText(QCoreApplication.translate("ProgressForm", "Is it &fulfilled?", None))
        # if QT_CONFIG(accessibility)
        self.fulfilled.setAccessibleName(QCoreApplication.translate("ProgressForm", "Is it fulfilled?", None))
        # endif // QT_CONFIG(accessibility)
        self.evidence_label.setText(
            QCoreApplication.translate("ProgressForm", "&Evidence (report, table of figures; may stay empty)", None)
        )
        # if QT_CONFIG(accessibility)
        self.evidence.setAccessibleName(QCoreApplication.translate("ProgressForm", "Evidence", None))
        # endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("ProgressForm", "&Comment", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("ProgressForm", "Comment", None))
        # endif // QT_CONFIG(accessibility)
        self.follow_up.setText(QCoreApplication.translate("ProgressForm", "To be &followed up", None))
        # if QT_CONFIG(accessibility)
        self.correcting.setAccessibleName(QCoreApplication.translate("ProgressForm", "Note", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
