"""Made from ``ui/explanation.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class Ui_ExplanationForm:
    def setupUi(self, ExplanationForm):
        if not ExplanationForm.objectName():
            ExplanationForm.setObjectName("ExplanationForm")
        ExplanationForm.resize(600, 470)
        self.column = QVBoxLayout(ExplanationForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.target = QLabel(ExplanationForm)
        self.target.setObjectName("target")
        self.target.setText("")
        self.target.setWordWrap(True)
        self.target.setProperty("role", "heading")

        self.column.addWidget(self.target)

        self.plan = QLabel(ExplanationForm)
        self.plan.setObjectName("plan")
        self.plan.setText("")
        self.plan.setWordWrap(True)
        self.plan.setProperty("role", "soft")

        self.column.addWidget(self.plan)

        self.question = QLabel(ExplanationForm)
        self.question.setObjectName("question")
        self.question.setText("")
        self.question.setWordWrap(True)

        self.column.addWidget(self.question)

        self.period_part = QWidget(ExplanationForm)
        self.period_part.setObjectName("period_part")
        self.period_part_column = QVBoxLayout(self.period_part)
        self.period_part_column.setSpacing(3)
        self.period_part_column.setObjectName("period_part_column")
        self.period_part_column.setContentsMargins(0, 0, 0, 0)
        self.period_label = QLabel(self.period_part)
        self.period_label.setObjectName("period_label")

        self.period_part_column.addWidget(self.period_label)

        self.period = QComboBox(self.period_part)
        self.period.setObjectName("period")
        self.period.setMaxVisibleItems(20)

        self.period_part_column.addWidget(self.period)

        self.period_error = QLabel(self.period_part)
        self.period_error.setObjectName("period_error")
        self.period_error.setText("")
        self.period_error.setWordWrap(True)
        self.period_error.setProperty("role", "error")

        self.period_part_column.addWidget(self.period_error)

        self.column.addWidget(self.period_part)

        self.text_cell = QVBoxLayout()
        self.text_cell.setSpacing(3)
        self.text_cell.setObjectName("text_cell")
        self.text_label = QLabel(ExplanationForm)
        self.text_label.setObjectName("text_label")

        self.text_cell.addWidget(self.text_label)

        self.text = QPlainTextEdit(ExplanationForm)
        self.text.setObjectName("text")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(QSize(0, 130))

        self.text_cell.addWidget(self.text)

        self.text_error = QLabel(ExplanationForm)
        self.text_error.setObjectName("text_error")
        self.text_error.setText("")
        self.text_error.setWordWrap(True)
        self.text_error.setProperty("role", "error")

        self.text_cell.addWidget(self.text_error)

        self.column.addLayout(self.text_cell)

        self.evidence_cell = QVBoxLayout()
        self.evidence_cell.setSpacing(3)
        self.evidence_cell.setObjectName("evidence_cell")
        self.evidence_label = QLabel(ExplanationForm)
        self.evidence_label.setObjectName("evidence_label")

        self.evidence_cell.addWidget(self.evidence_label)

        self.evidence = QLineEdit(ExplanationForm)
        self.evidence.setObjectName("evidence")
        self.evidence.setMaxLength(1000)

        self.evidence_cell.addWidget(self.evidence)

        self.evidence_error = QLabel(ExplanationForm)
        self.evidence_error.setObjectName("evidence_error")
        self.evidence_error.setText("")
        self.evidence_error.setWordWrap(True)
        self.evidence_error.setProperty("role", "error")

        self.evidence_cell.addWidget(self.evidence_error)

        self.column.addLayout(self.evidence_cell)

        self.file_cell = QVBoxLayout()
        self.file_cell.setSpacing(3)
        self.file_cell.setObjectName("file_cell")
        self.file_label = QLabel(ExplanationForm)
        self.file_label.setObjectName("file_label")

        self.file_cell.addWidget(self.file_label)

        self.file_row = QHBoxLayout()
        self.file_row.setSpacing(8)
        self.file_row.setObjectName("file_row")
        self.file = QLineEdit(ExplanationForm)
        self.file.setObjectName("file")

        self.file_row.addWidget(self.file)

        self.choose_file = QPushButton(ExplanationForm)
        self.choose_file.setObjectName("choose_file")
        self.choose_file.setAutoDefault(False)

        self.file_row.addWidget(self.choose_file)

        self.file_cell.addLayout(self.file_row)

        self.file_error = QLabel(ExplanationForm)
        self.file_error.setObjectName("file_error")
        self.file_error.setText("")
        self.file_error.setWordWrap(True)
        self.file_error.setProperty("role", "error")

        self.file_cell.addWidget(self.file_error)

        self.column.addLayout(self.file_cell)

        self.refusal = QLabel(ExplanationForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(ExplanationForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.period_label.setBuddy(self.period)
        self.text_label.setBuddy(self.text)
        self.evidence_label.setBuddy(self.evidence)
        self.file_label.setBuddy(self.file)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExplanationForm)

        QMetaObject.connectSlotsByName(ExplanationForm)

    # setupUi

    def retranslateUi(self, ExplanationForm):
        ExplanationForm.setWindowTitle(QCoreApplication.translate("ExplanationForm", "Explain", None))
        # if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("ExplanationForm", "Target", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.plan.setAccessibleName(QCoreApplication.translate("ExplanationForm", "Plan", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.question.setAccessibleName(QCoreApplication.translate("ExplanationForm", "Question", None))
        # endif // QT_CONFIG(accessibility)
        self.period_label.setText(QCoreApplication.translate("ExplanationForm", "&Period", None))
        # if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("ExplanationForm", "Period", None))
        # endif // QT_CONFIG(accessibility)
        self.text_label.setText(QCoreApplication.translate("ExplanationForm", "E&xplanation", None))
        # if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("ExplanationForm", "Explanation", None))
        # endif // QT_CONFIG(accessibility)
        self.evidence_label.setText(QCoreApplication.translate("ExplanationForm", "&Evidence", None))
        # if QT_CONFIG(accessibility)
        self.evidence.setAccessibleName(QCoreApplication.translate("ExplanationForm", "Evidence", None))
        # endif // QT_CONFIG(accessibility)
        self.file_label.setText(QCoreApplication.translate("ExplanationForm", "&Attached file", None))
        # if QT_CONFIG(accessibility)
        self.file.setAccessibleName(QCoreApplication.translate("ExplanationForm", "Attached file", None))
        # endif // QT_CONFIG(accessibility)
        self.file.setPlaceholderText(QCoreApplication.translate("ExplanationForm", "may stay empty", None))
        self.choose_file.setText(QCoreApplication.translate("ExplanationForm", "&Choose\u2026", None))

    # retranslateUi
