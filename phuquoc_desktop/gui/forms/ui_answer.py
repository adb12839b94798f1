"""Made from ``ui/answer.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)


class Ui_AnswerForm:
    def setupUi(self, AnswerForm):
        if not AnswerForm.objectName():
            AnswerForm.setObjectName("AnswerForm")
        AnswerForm.resize(520, 260)
        self.column = QVBoxLayout(AnswerForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(AnswerForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)
        self.about.setProperty("role", "soft")

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.text_cell = QVBoxLayout()
        self.text_cell.setSpacing(3)
        self.text_cell.setObjectName("text_cell")
        self.text_label = QLabel(AnswerForm)
        self.text_label.setObjectName("text_label")

        self.text_cell.addWidget(self.text_label)

        self.text = QPlainTextEdit(AnswerForm)
        self.text.setObjectName("text")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(QSize(0, 90))

        self.text_cell.addWidget(self.text)

        self.text_error = QLabel(AnswerForm)
        self.text_error.setObjectName("text_error")
        self.text_error.setText("")
        self.text_error.setWordWrap(True)
        self.text_error.setProperty("role", "error")

        self.text_cell.addWidget(self.text_error)

        self.text_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.text_cell.addItem(self.text_space)

        self.fields.addLayout(self.text_cell, 0, 0, 1, 1)

        self.fields.setColumnStretch(0, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(AnswerForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(AnswerForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.text_label.setBuddy(self.text)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(AnswerForm)

        QMetaObject.connectSlotsByName(AnswerForm)

    # setupUi

    def retranslateUi(self, AnswerForm):
        AnswerForm.setWindowTitle(QCoreApplication.translate("AnswerForm", "Answer", None))
        self.text_label.setText(QCoreApplication.translate("AnswerForm", "&Answer: what was done", None))
        # if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("AnswerForm", "Answer: what was done", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
