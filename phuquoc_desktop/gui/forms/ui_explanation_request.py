"""Made from ``ui/explanation_request.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

from phuquoc_desktop.gui.widgets.date_field import DateField


class Ui_ExplanationRequestForm:
    def setupUi(self, ExplanationRequestForm):
        if not ExplanationRequestForm.objectName():
            ExplanationRequestForm.setObjectName("ExplanationRequestForm")
        ExplanationRequestForm.resize(560, 400)
        self.column = QVBoxLayout(ExplanationRequestForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.target = QLabel(ExplanationRequestForm)
        self.target.setObjectName("target")
        self.target.setText("")
        self.target.setWordWrap(True)
        self.target.setProperty("role", "heading")

        self.column.addWidget(self.target)

        self.plan = QLabel(ExplanationRequestForm)
        self.plan.setObjectName("plan")
        self.plan.setText("")
        self.plan.setWordWrap(True)
        self.plan.setProperty("role", "soft")

        self.column.addWidget(self.plan)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(16)
        self.row_2.setObjectName("row_2")
        self.addressee_cell = QVBoxLayout()
        self.addressee_cell.setSpacing(3)
        self.addressee_cell.setObjectName("addressee_cell")
        self.addressee_label = QLabel(ExplanationRequestForm)
        self.addressee_label.setObjectName("addressee_label")

        self.addressee_cell.addWidget(self.addressee_label)

        self.addressee = QComboBox(ExplanationRequestForm)
        self.addressee.setObjectName("addressee")
        self.addressee.setMaxVisibleItems(20)

        self.addressee_cell.addWidget(self.addressee)

        self.addressee_error = QLabel(ExplanationRequestForm)
        self.addressee_error.setObjectName("addressee_error")
        self.addressee_error.setText("")
        self.addressee_error.setWordWrap(True)
        self.addressee_error.setProperty("role", "error")

        self.addressee_cell.addWidget(self.addressee_error)

        self.addressee_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.addressee_cell.addItem(self.addressee_space)

        self.row_2.addLayout(self.addressee_cell)

        self.period_cell = QVBoxLayout()
        self.period_cell.setSpacing(3)
        self.period_cell.setObjectName("period_cell")
        self.period_label = QLabel(ExplanationRequestForm)
        self.period_label.setObjectName("period_label")

        self.period_cell.addWidget(self.period_label)

        self.period = QComboBox(ExplanationRequestForm)
        self.period.setObjectName("period")
        self.period.setMaxVisibleItems(20)

        self.period_cell.addWidget(self.period)

        self.period_error = QLabel(ExplanationRequestForm)
        self.period_error.setObjectName("period_error")
        self.period_error.setText("")
        self.period_error.setWordWrap(True)
        self.period_error.setProperty("role", "error")

        self.period_cell.addWidget(self.period_error)

        self.period_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.period_cell.addItem(self.period_space)

        self.row_2.addLayout(self.period_cell)

        self.column.addLayout(self.row_2)

        self.text_cell = QVBoxLayout()
        self.text_cell.setSpacing(3)
        self.text_cell.setObjectName("text_cell")
        self.text_label = QLabel(ExplanationRequestForm)
        self.text_label.setObjectName("text_label")

        self.text_cell.addWidget(self.text_label)

        self.text = QPlainTextEdit(ExplanationRequestForm)
        self.text.setObjectName("text")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(QSize(0, 110))

        self.text_cell.addWidget(self.text)

        self.text_error = QLabel(ExplanationRequestForm)
        self.text_error.setObjectName("text_error")
        self.text_error.setText("")
        self.text_error.setWordWrap(True)
        self.text_error.setProperty("role", "error")

        self.text_cell.addWidget(self.text_error)

        self.column.addLayout(self.text_cell)

        self.due_on_cell = QVBoxLayout()
        self.due_on_cell.setSpacing(3)
        self.due_on_cell.setObjectName("due_on_cell")
        self.due_on_label = QLabel(ExplanationRequestForm)
        self.due_on_label.setObjectName("due_on_label")

        self.due_on_cell.addWidget(self.due_on_label)

        self.due_on = DateField(ExplanationRequestForm)
        self.due_on.setObjectName("due_on")

        self.due_on_cell.addWidget(self.due_on)

        self.due_on_error = QLabel(ExplanationRequestForm)
        self.due_on_error.setObjectName("due_on_error")
        self.due_on_error.setText("")
        self.due_on_error.setWordWrap(True)
        self.due_on_error.setProperty("role", "error")

        self.due_on_cell.addWidget(self.due_on_error)

        self.column.addLayout(self.due_on_cell)

        self.refusal = QLabel(ExplanationRequestForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(ExplanationRequestForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.addressee_label.setBuddy(self.addressee)
        self.period_label.setBuddy(self.period)
        self.text_label.setBuddy(self.text)
        self.due_on_label.setBuddy(self.due_on)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExplanationRequestForm)

        QMetaObject.connectSlotsByName(ExplanationRequestForm)

    # setupUi

    def retranslateUi(self, ExplanationRequestForm):
        ExplanationRequestForm.setWindowTitle(
            QCoreApplication.translate("ExplanationRequestForm", "Ask for an explanation", None)
        )
        # if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("ExplanationRequestForm", "Target", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.plan.setAccessibleName(QCoreApplication.translate("ExplanationRequestForm", "Plan", None))
        # endif // QT_CONFIG(accessibility)
        self.addressee_label.setText(QCoreApplication.translate("ExplanationRequestForm", "&Addressee", None))
        # if QT_CONFIG(accessibility)
        self.addressee.setAccessibleName(QCoreApplication.translate("ExplanationRequestForm", "Addressee", None))
        # endif // QT_CONFIG(accessibility)
        self.period_label.setText(QCoreApplication.translate("ExplanationRequestForm", "&Period", None))
        # if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("ExplanationRequestForm", "Period", None))
        # endif // QT_CONFIG(accessibility)
        self.text_label.setText(QCoreApplication.translate("ExplanationRequestForm", "&Question", None))
        # if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("ExplanationRequestForm", "Question", None))
        # endif // QT_CONFIG(accessibility)
        self.due_on_label.setText(QCoreApplication.translate("ExplanationRequestForm", "To be answered &by", None))
        # if QT_CONFIG(accessibility)
        self.due_on.setAccessibleName(QCoreApplication.translate("ExplanationRequestForm", "To be answered by", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
