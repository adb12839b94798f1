"""Made from ``ui/recall.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

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


class Ui_RecallForm:
    def setupUi(self, RecallForm):
        if not RecallForm.objectName():
            RecallForm.setObjectName("RecallForm")
        RecallForm.resize(520, 260)
        self.column = QVBoxLayout(RecallForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(RecallForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)
        self.about.setProperty("role", "soft")

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.reason_cell = QVBoxLayout()
        self.reason_cell.setSpacing(3)
        self.reason_cell.setObjectName("reason_cell")
        self.reason_label = QLabel(RecallForm)
        self.reason_label.setObjectName("reason_label")

        self.reason_cell.addWidget(self.reason_label)

        self.reason = QPlainTextEdit(RecallForm)
        self.reason.setObjectName("reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumSize(QSize(0, 90))

        self.reason_cell.addWidget(self.reason)

        self.reason_error = QLabel(RecallForm)
        self.reason_error.setObjectName("reason_error")
        self.reason_error.setText("")
        self.reason_error.setWordWrap(True)
        self.reason_error.setProperty("role", "error")

        self.reason_cell.addWidget(self.reason_error)

        self.reason_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.reason_cell.addItem(self.reason_space)

        self.fields.addLayout(self.reason_cell, 0, 0, 1, 1)

        self.fields.setColumnStretch(0, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(RecallForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(RecallForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(RecallForm)

        QMetaObject.connectSlotsByName(RecallForm)

    # setupUi

    def retranslateUi(self, RecallForm):
        RecallForm.setWindowTitle(QCoreApplication.translate("RecallForm", "Recall", None))
        self.reason_label.setText(QCoreApplication.translate("RecallForm", "&Reason (stays in the history)", None))
        # if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("RecallForm", "Reason (stays in the history)", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
