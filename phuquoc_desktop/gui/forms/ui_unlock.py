"""Made from ``ui/unlock.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

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

from phuquoc_desktop.gui.widgets.date_field import DateField


class Ui_UnlockForm:
    def setupUi(self, UnlockForm):
        if not UnlockForm.objectName():
            UnlockForm.setObjectName("UnlockForm")
        UnlockForm.resize(520, 260)
        self.column = QVBoxLayout(UnlockForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(UnlockForm)
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
        self.reason_label = QLabel(UnlockForm)
        self.reason_label.setObjectName("reason_label")

        self.reason_cell.addWidget(self.reason_label)

        self.reason = QPlainTextEdit(UnlockForm)
        self.reason.setObjectName("reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumSize(QSize(0, 90))

        self.reason_cell.addWidget(self.reason)

        self.reason_error = QLabel(UnlockForm)
        self.reason_error.setObjectName("reason_error")
        self.reason_error.setText("")
        self.reason_error.setWordWrap(True)
        self.reason_error.setProperty("role", "error")

        self.reason_cell.addWidget(self.reason_error)

        self.reason_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.reason_cell.addItem(self.reason_space)

        self.fields.addLayout(self.reason_cell, 0, 0, 1, 1)

        self.until_cell = QVBoxLayout()
        self.until_cell.setSpacing(3)
        self.until_cell.setObjectName("until_cell")
        self.until_label = QLabel(UnlockForm)
        self.until_label.setObjectName("until_label")

        self.until_cell.addWidget(self.until_label)

        self.until = DateField(UnlockForm)
        self.until.setObjectName("until")

        self.until_cell.addWidget(self.until)

        self.until_error = QLabel(UnlockForm)
        self.until_error.setObjectName("until_error")
        self.until_error.setText("")
        self.until_error.setWordWrap(True)
        self.until_error.setProperty("role", "error")

        self.until_cell.addWidget(self.until_error)

        self.fields.addLayout(self.until_cell, 1, 0, 1, 1)

        self.fields.setColumnStretch(0, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(UnlockForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(UnlockForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
        self.until_label.setBuddy(self.until)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(UnlockForm)

        QMetaObject.connectSlotsByName(UnlockForm)

    # setupUi

    def retranslateUi(self, UnlockForm):
        UnlockForm.setWindowTitle(QCoreApplication.translate("UnlockForm", "Unlock", None))
        self.reason_label.setText(QCoreApplication.translate("UnlockForm", "&Reason (the office reads it)", None))
        # if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("UnlockForm", "Reason (the office reads it)", None))
        # endif // QT_CONFIG(accessibility)
        self.until_label.setText(QCoreApplication.translate("UnlockForm", "&Last day; then it locks by itself", None))
        # if QT_CONFIG(accessibility)
        self.until.setAccessibleName(
            QCoreApplication.translate("UnlockForm", "Last day; then it locks by itself", None)
        )


# endif // QT_CONFIG(accessibility)
# retranslateUi
