"""Made from ``ui/stranger.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QVBoxLayout,
)


class Ui_StrangerForm:
    def setupUi(self, StrangerForm):
        if not StrangerForm.objectName():
            StrangerForm.setObjectName("StrangerForm")
        StrangerForm.resize(580, 400)
        self.column = QVBoxLayout(StrangerForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.who = QLabel(StrangerForm)
        self.who.setObjectName("who")
        self.who.setText("")
        self.who.setWordWrap(True)
        self.who.setProperty("role", "heading")

        self.column.addWidget(self.who)

        self.advice = QLabel(StrangerForm)
        self.advice.setObjectName("advice")
        self.advice.setText("")
        self.advice.setWordWrap(True)

        self.column.addWidget(self.advice)

        self.fingerprint_ground = QFrame(StrangerForm)
        self.fingerprint_ground.setObjectName("fingerprint_ground")
        self.fingerprint_ground.setProperty("role", "notice")
        self.fingerprint_column = QVBoxLayout(self.fingerprint_ground)
        self.fingerprint_column.setSpacing(3)
        self.fingerprint_column.setObjectName("fingerprint_column")
        self.fingerprint_column.setContentsMargins(12, 8, 12, 8)
        self.fingerprint_label = QLabel(self.fingerprint_ground)
        self.fingerprint_label.setObjectName("fingerprint_label")
        self.fingerprint_label.setWordWrap(True)
        self.fingerprint_label.setProperty("role", "caption")

        self.fingerprint_column.addWidget(self.fingerprint_label)

        self.fingerprint = QLabel(self.fingerprint_ground)
        self.fingerprint.setObjectName("fingerprint")
        self.fingerprint.setText("")
        self.fingerprint.setWordWrap(True)
        self.fingerprint.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )

        self.fingerprint_column.addWidget(self.fingerprint)

        self.column.addWidget(self.fingerprint_ground)

        self.typed_cell = QVBoxLayout()
        self.typed_cell.setSpacing(3)
        self.typed_cell.setObjectName("typed_cell")
        self.typed_label = QLabel(StrangerForm)
        self.typed_label.setObjectName("typed_label")

        self.typed_cell.addWidget(self.typed_label)

        self.typed = QLineEdit(StrangerForm)
        self.typed.setObjectName("typed")
        self.typed.setMaxLength(40)

        self.typed_cell.addWidget(self.typed)

        self.typed_error = QLabel(StrangerForm)
        self.typed_error.setObjectName("typed_error")
        self.typed_error.setText("")
        self.typed_error.setWordWrap(True)
        self.typed_error.setProperty("role", "error")

        self.typed_cell.addWidget(self.typed_error)

        self.column.addLayout(self.typed_cell)

        self.recipient_cell = QVBoxLayout()
        self.recipient_cell.setSpacing(3)
        self.recipient_cell.setObjectName("recipient_cell")
        self.recipient_label = QLabel(StrangerForm)
        self.recipient_label.setObjectName("recipient_label")

        self.recipient_cell.addWidget(self.recipient_label)

        self.recipient = QLineEdit(StrangerForm)
        self.recipient.setObjectName("recipient")
        self.recipient.setMaxLength(100)

        self.recipient_cell.addWidget(self.recipient)

        self.recipient_error = QLabel(StrangerForm)
        self.recipient_error.setObjectName("recipient_error")
        self.recipient_error.setText("")
        self.recipient_error.setWordWrap(True)
        self.recipient_error.setProperty("role", "error")

        self.recipient_cell.addWidget(self.recipient_error)

        self.column.addLayout(self.recipient_cell)

        self.other_key_cell = QVBoxLayout()
        self.other_key_cell.setSpacing(3)
        self.other_key_cell.setObjectName("other_key_cell")
        self.other_key_label = QLabel(StrangerForm)
        self.other_key_label.setObjectName("other_key_label")

        self.other_key_cell.addWidget(self.other_key_label)

        self.other_key = QComboBox(StrangerForm)
        self.other_key.setObjectName("other_key")

        self.other_key_cell.addWidget(self.other_key)

        self.other_key_error = QLabel(StrangerForm)
        self.other_key_error.setObjectName("other_key_error")
        self.other_key_error.setText("")
        self.other_key_error.setWordWrap(True)
        self.other_key_error.setProperty("role", "error")

        self.other_key_cell.addWidget(self.other_key_error)

        self.column.addLayout(self.other_key_cell)

        self.refusal = QLabel(StrangerForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(StrangerForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.typed_label.setBuddy(self.typed)
        self.recipient_label.setBuddy(self.recipient)
        self.other_key_label.setBuddy(self.other_key)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(StrangerForm)

        QMetaObject.connectSlotsByName(StrangerForm)

    # setupUi

    def retranslateUi(self, StrangerForm):
        StrangerForm.setWindowTitle(QCoreApplication.translate("StrangerForm", "Introduce a key", None))
        self.fingerprint_label.setText(
            QCoreApplication.translate("StrangerForm", "Fingerprint of the key that signed the file", None)
        )
        # if QT_CONFIG(accessibility)
        self.fingerprint.setAccessibleName(QCoreApplication.translate("StrangerForm", "Fingerprint", None))
        # endif // QT_CONFIG(accessibility)
        self.typed_label.setText(
            QCoreApplication.translate("StrangerForm", "&Last eight characters, as the office reads them to you", None)
        )
        # if QT_CONFIG(accessibility)
        self.typed.setAccessibleName(
            QCoreApplication.translate("StrangerForm", "Last eight characters, as the office reads them to you", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.recipient_label.setText(
            QCoreApplication.translate(
                "StrangerForm", "&Encryption key of the office (it is missing in this file)", None
            )
        )
        # if QT_CONFIG(accessibility)
        self.recipient.setAccessibleName(
            QCoreApplication.translate("StrangerForm", "Encryption key of the office", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.recipient.setPlaceholderText(QCoreApplication.translate("StrangerForm", "age1\u2026", None))
        self.other_key_label.setText(QCoreApplication.translate("StrangerForm", "&Other keys of the office", None))
        # if QT_CONFIG(accessibility)
        self.other_key.setAccessibleName(QCoreApplication.translate("StrangerForm", "Other keys of the office", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
