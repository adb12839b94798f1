"""Made from ``ui/correspondent.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
)


class Ui_CorrespondentForm:
    def setupUi(self, CorrespondentForm):
        if not CorrespondentForm.objectName():
            CorrespondentForm.setObjectName("CorrespondentForm")
        CorrespondentForm.resize(620, 380)
        self.column = QVBoxLayout(CorrespondentForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.advice = QLabel(CorrespondentForm)
        self.advice.setObjectName("advice")
        self.advice.setWordWrap(True)
        self.advice.setProperty("role", "soft")

        self.column.addWidget(self.advice)

        self.party_office_cell = QVBoxLayout()
        self.party_office_cell.setSpacing(3)
        self.party_office_cell.setObjectName("party_office_cell")
        self.party_office_label = QLabel(CorrespondentForm)
        self.party_office_label.setObjectName("party_office_label")

        self.party_office_cell.addWidget(self.party_office_label)

        self.party_office = QComboBox(CorrespondentForm)
        self.party_office.setObjectName("party_office")

        self.party_office_cell.addWidget(self.party_office)

        self.party_office_error = QLabel(CorrespondentForm)
        self.party_office_error.setObjectName("party_office_error")
        self.party_office_error.setText("")
        self.party_office_error.setWordWrap(True)
        self.party_office_error.setProperty("role", "error")

        self.party_office_cell.addWidget(self.party_office_error)

        self.column.addLayout(self.party_office_cell)

        self.signing_key_cell = QVBoxLayout()
        self.signing_key_cell.setSpacing(3)
        self.signing_key_cell.setObjectName("signing_key_cell")
        self.signing_key_label = QLabel(CorrespondentForm)
        self.signing_key_label.setObjectName("signing_key_label")

        self.signing_key_cell.addWidget(self.signing_key_label)

        self.signing_key = QPlainTextEdit(CorrespondentForm)
        self.signing_key.setObjectName("signing_key")
        self.signing_key.setTabChangesFocus(True)
        self.signing_key.setMinimumSize(QSize(0, 88))
        self.signing_key.setMaximumSize(QSize(16777215, 88))

        self.signing_key_cell.addWidget(self.signing_key)

        self.signing_key_error = QLabel(CorrespondentForm)
        self.signing_key_error.setObjectName("signing_key_error")
        self.signing_key_error.setText("")
        self.signing_key_error.setWordWrap(True)
        self.signing_key_error.setProperty("role", "error")

        self.signing_key_cell.addWidget(self.signing_key_error)

        self.column.addLayout(self.signing_key_cell)

        self.recipient_cell = QVBoxLayout()
        self.recipient_cell.setSpacing(3)
        self.recipient_cell.setObjectName("recipient_cell")
        self.recipient_label = QLabel(CorrespondentForm)
        self.recipient_label.setObjectName("recipient_label")

        self.recipient_cell.addWidget(self.recipient_label)

        self.recipient = QLineEdit(CorrespondentForm)
        self.recipient.setObjectName("recipient")
        self.recipient.setMaxLength(120)

        self.recipient_cell.addWidget(self.recipient)

        self.recipient_error = QLabel(CorrespondentForm)
        self.recipient_error.setObjectName("recipient_error")
        self.recipient_error.setText("")
        self.recipient_error.setWordWrap(True)
        self.recipient_error.setProperty("role", "error")

        self.recipient_cell.addWidget(self.recipient_error)

        self.column.addLayout(self.recipient_cell)

        self.fingerprint = QLabel(CorrespondentForm)
        self.fingerprint.setObjectName("fingerprint")
        self.fingerprint.setText("")
        self.fingerprint.setWordWrap(True)
        self.fingerprint.setProperty("role", "caption")
        self.fingerprint.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )

        self.column.addWidget(self.fingerprint)

        self.how_cell = QVBoxLayout()
        self.how_cell.setSpacing(3)
        self.how_cell.setObjectName("how_cell")
        self.how_label = QLabel(CorrespondentForm)
        self.how_label.setObjectName("how_label")

        self.how_cell.addWidget(self.how_label)

        self.how = QComboBox(CorrespondentForm)
        self.how.setObjectName("how")

        self.how_cell.addWidget(self.how)

        self.how_error = QLabel(CorrespondentForm)
        self.how_error.setObjectName("how_error")
        self.how_error.setText("")
        self.how_error.setWordWrap(True)
        self.how_error.setProperty("role", "error")

        self.how_cell.addWidget(self.how_error)

        self.column.addLayout(self.how_cell)

        self.typed_cell = QVBoxLayout()
        self.typed_cell.setSpacing(3)
        self.typed_cell.setObjectName("typed_cell")
        self.typed_label = QLabel(CorrespondentForm)
        self.typed_label.setObjectName("typed_label")

        self.typed_cell.addWidget(self.typed_label)

        self.typed = QLineEdit(CorrespondentForm)
        self.typed.setObjectName("typed")
        self.typed.setMaxLength(40)

        self.typed_cell.addWidget(self.typed)

        self.typed_error = QLabel(CorrespondentForm)
        self.typed_error.setObjectName("typed_error")
        self.typed_error.setText("")
        self.typed_error.setWordWrap(True)
        self.typed_error.setProperty("role", "error")

        self.typed_cell.addWidget(self.typed_error)

        self.column.addLayout(self.typed_cell)

        self.other_key_cell = QVBoxLayout()
        self.other_key_cell.setSpacing(3)
        self.other_key_cell.setObjectName("other_key_cell")
        self.other_key_label = QLabel(CorrespondentForm)
        self.other_key_label.setObjectName("other_key_label")

        self.other_key_cell.addWidget(self.other_key_label)

        self.other_key = QComboBox(CorrespondentForm)
        self.other_key.setObjectName("other_key")

        self.other_key_cell.addWidget(self.other_key)

        self.other_key_error = QLabel(CorrespondentForm)
        self.other_key_error.setObjectName("other_key_error")
        self.other_key_error.setText("")
        self.other_key_error.setWordWrap(True)
        self.other_key_error.setProperty("role", "error")

        self.other_key_cell.addWidget(self.other_key_error)

        self.column.addLayout(self.other_key_cell)

        self.refusal = QLabel(CorrespondentForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(CorrespondentForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.party_office_label.setBuddy(self.party_office)
        self.signing_key_label.setBuddy(self.signing_key)
        self.recipient_label.setBuddy(self.recipient)
        self.how_label.setBuddy(self.how)
        self.typed_label.setBuddy(self.typed)
        self.other_key_label.setBuddy(self.other_key)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(CorrespondentForm)

        QMetaObject.connectSlotsByName(CorrespondentForm)

    # setupUi

    def retranslateUi(self, CorrespondentForm):
        CorrespondentForm.setWindowTitle(QCoreApplication.translate("CorrespondentForm", "Introduce an office", None))
        self.advice.setText(
            QCoreApplication.translate(
                "CorrespondentForm",
                "Paste the two lines that the office has copied from its own window under \u201cKeys\u201d, then compare the fingerprint by telephone.",
                None,
            )
        )
        self.party_office_label.setText(QCoreApplication.translate("CorrespondentForm", "&Office", None))
        # if QT_CONFIG(accessibility)
        self.party_office.setAccessibleName(QCoreApplication.translate("CorrespondentForm", "Office", None))
        # endif // QT_CONFIG(accessibility)
        self.signing_key_label.setText(QCoreApplication.translate("CorrespondentForm", "&Signing key", None))
        # if QT_CONFIG(accessibility)
        self.signing_key.setAccessibleName(QCoreApplication.translate("CorrespondentForm", "Signing key", None))
        # endif // QT_CONFIG(accessibility)
        self.signing_key.setPlaceholderText(
            QCoreApplication.translate("CorrespondentForm", "The text of the QR code, or ssh-ed25519 AAAA\u2026", None)
        )
        self.recipient_label.setText(QCoreApplication.translate("CorrespondentForm", "&Encryption key", None))
        # if QT_CONFIG(accessibility)
        self.recipient.setAccessibleName(QCoreApplication.translate("CorrespondentForm", "Encryption key", None))
        # endif // QT_CONFIG(accessibility)
        self.recipient.setPlaceholderText(QCoreApplication.translate("CorrespondentForm", "age1\u2026", None))
        # if QT_CONFIG(accessibility)
        self.fingerprint.setAccessibleName(QCoreApplication.translate("CorrespondentForm", "Fingerprint", None))
        # endif // QT_CONFIG(accessibility)
        self.how_label.setText(QCoreApplication.translate("CorrespondentForm", "&How the key was introduced", None))
        # if QT_CONFIG(accessibility)
        self.how.setAccessibleName(QCoreApplication.translate("CorrespondentForm", "How the key was introduced", None))
        # endif // QT_CONFIG(accessibility)
        self.typed_label.setText(
            QCoreApplication.translate(
                "CorrespondentForm", "&Last eight characters, as the office reads them to you", None
            )
        )
        # if QT_CONFIG(accessibility)
        self.typed.setAccessibleName(
            QCoreApplication.translate(
                "CorrespondentForm", "Last eight characters, as the office reads them to you", None
            )
        )
        # endif // QT_CONFIG(accessibility)
        self.other_key_label.setText(QCoreApplication.translate("CorrespondentForm", "&Other keys of the office", None))
        # if QT_CONFIG(accessibility)
        self.other_key.setAccessibleName(
            QCoreApplication.translate("CorrespondentForm", "Other keys of the office", None)
        )


# endif // QT_CONFIG(accessibility)
# retranslateUi
