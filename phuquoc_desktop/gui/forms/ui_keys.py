"""Made from ``ui/keys.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)


class Ui_KeysForm:
    def setupUi(self, KeysForm):
        if not KeysForm.objectName():
            KeysForm.setObjectName("KeysForm")
        KeysForm.resize(720, 540)
        self.column = QVBoxLayout(KeysForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.own_heading = QLabel(KeysForm)
        self.own_heading.setObjectName("own_heading")
        self.own_heading.setWordWrap(True)
        self.own_heading.setProperty("role", "heading")

        self.column.addWidget(self.own_heading)

        self.own_advice = QLabel(KeysForm)
        self.own_advice.setObjectName("own_advice")
        self.own_advice.setWordWrap(True)
        self.own_advice.setProperty("role", "soft")

        self.column.addWidget(self.own_advice)

        self.own_fields = QVBoxLayout()
        self.own_fields.setSpacing(4)
        self.own_fields.setObjectName("own_fields")
        self.fingerprint_label = QLabel(KeysForm)
        self.fingerprint_label.setObjectName("fingerprint_label")
        self.fingerprint_label.setWordWrap(True)
        self.fingerprint_label.setProperty("role", "caption")

        self.own_fields.addWidget(self.fingerprint_label)

        self.fingerprint_row = QHBoxLayout()
        self.fingerprint_row.setSpacing(8)
        self.fingerprint_row.setObjectName("fingerprint_row")
        self.fingerprint = QLabel(KeysForm)
        self.fingerprint.setObjectName("fingerprint")
        self.fingerprint.setText("")
        self.fingerprint.setWordWrap(True)
        self.fingerprint.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )

        self.fingerprint_row.addWidget(self.fingerprint)

        self.copy_fingerprint = QPushButton(KeysForm)
        self.copy_fingerprint.setObjectName("copy_fingerprint")

        self.fingerprint_row.addWidget(self.copy_fingerprint)

        self.fingerprint_row.setStretch(0, 1)

        self.own_fields.addLayout(self.fingerprint_row)

        self.signing_line_label = QLabel(KeysForm)
        self.signing_line_label.setObjectName("signing_line_label")
        self.signing_line_label.setProperty("role", "caption")

        self.own_fields.addWidget(self.signing_line_label)

        self.signing_row = QHBoxLayout()
        self.signing_row.setSpacing(8)
        self.signing_row.setObjectName("signing_row")
        self.signing_line = QLineEdit(KeysForm)
        self.signing_line.setObjectName("signing_line")
        self.signing_line.setReadOnly(True)

        self.signing_row.addWidget(self.signing_line)

        self.copy_signing_line = QPushButton(KeysForm)
        self.copy_signing_line.setObjectName("copy_signing_line")

        self.signing_row.addWidget(self.copy_signing_line)

        self.signing_row.setStretch(0, 1)

        self.own_fields.addLayout(self.signing_row)

        self.recipient_label = QLabel(KeysForm)
        self.recipient_label.setObjectName("recipient_label")
        self.recipient_label.setProperty("role", "caption")

        self.own_fields.addWidget(self.recipient_label)

        self.recipient_row = QHBoxLayout()
        self.recipient_row.setSpacing(8)
        self.recipient_row.setObjectName("recipient_row")
        self.recipient = QLineEdit(KeysForm)
        self.recipient.setObjectName("recipient")
        self.recipient.setReadOnly(True)

        self.recipient_row.addWidget(self.recipient)

        self.copy_recipient = QPushButton(KeysForm)
        self.copy_recipient.setObjectName("copy_recipient")

        self.recipient_row.addWidget(self.copy_recipient)

        self.recipient_row.setStretch(0, 1)

        self.own_fields.addLayout(self.recipient_row)

        self.column.addLayout(self.own_fields)

        self.both_row = QHBoxLayout()
        self.both_row.setSpacing(8)
        self.both_row.setObjectName("both_row")
        self.copy_both = QPushButton(KeysForm)
        self.copy_both.setObjectName("copy_both")

        self.both_row.addWidget(self.copy_both)

        self.both_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.both_row.addItem(self.both_space)

        self.column.addLayout(self.both_row)

        self.known_heading = QLabel(KeysForm)
        self.known_heading.setObjectName("known_heading")
        self.known_heading.setWordWrap(True)
        self.known_heading.setProperty("role", "heading")

        self.column.addWidget(self.known_heading)

        self.known_advice = QLabel(KeysForm)
        self.known_advice.setObjectName("known_advice")
        self.known_advice.setText("")
        self.known_advice.setWordWrap(True)
        self.known_advice.setProperty("role", "soft")

        self.column.addWidget(self.known_advice)

        self.known_place = QVBoxLayout()
        self.known_place.setObjectName("known_place")

        self.column.addLayout(self.known_place)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName("foot")
        self.introduce = QPushButton(KeysForm)
        self.introduce.setObjectName("introduce")

        self.foot.addWidget(self.introduce)

        self.foot_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.foot_space)

        self.close = QPushButton(KeysForm)
        self.close.setObjectName("close")

        self.foot.addWidget(self.close)

        self.column.addLayout(self.foot)

        # if QT_CONFIG(shortcut)
        self.signing_line_label.setBuddy(self.signing_line)
        self.recipient_label.setBuddy(self.recipient)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(KeysForm)

        QMetaObject.connectSlotsByName(KeysForm)

    # setupUi

    def retranslateUi(self, KeysForm):
        KeysForm.setWindowTitle(QCoreApplication.translate("KeysForm", "Keys", None))
        self.own_heading.setText(QCoreApplication.translate("KeysForm", "Keys of this office", None))
        self.own_advice.setText(
            QCoreApplication.translate(
                "KeysForm",
                "Give both lines to whoever writes to this office. They are public: nobody can sign or read with them.",
                None,
            )
        )
        self.fingerprint_label.setText(
            QCoreApplication.translate("KeysForm", "Fingerprint, to be read over the telephone", None)
        )
        # if QT_CONFIG(accessibility)
        self.fingerprint.setAccessibleName(QCoreApplication.translate("KeysForm", "Fingerprint", None))
        # endif // QT_CONFIG(accessibility)
        self.copy_fingerprint.setText(QCoreApplication.translate("KeysForm", "Copy", None))
        # if QT_CONFIG(accessibility)
        self.copy_fingerprint.setAccessibleName(QCoreApplication.translate("KeysForm", "Copy the fingerprint", None))
        # endif // QT_CONFIG(accessibility)
        self.signing_line_label.setText(QCoreApplication.translate("KeysForm", "&Signing key", None))
        # if QT_CONFIG(accessibility)
        self.signing_line.setAccessibleName(QCoreApplication.translate("KeysForm", "Signing key", None))
        # endif // QT_CONFIG(accessibility)
        self.copy_signing_line.setText(QCoreApplication.translate("KeysForm", "Copy", None))
        # if QT_CONFIG(accessibility)
        self.copy_signing_line.setAccessibleName(QCoreApplication.translate("KeysForm", "Copy the signing key", None))
        # endif // QT_CONFIG(accessibility)
        self.recipient_label.setText(QCoreApplication.translate("KeysForm", "&Encryption key", None))
        # if QT_CONFIG(accessibility)
        self.recipient.setAccessibleName(QCoreApplication.translate("KeysForm", "Encryption key", None))
        # endif // QT_CONFIG(accessibility)
        self.copy_recipient.setText(QCoreApplication.translate("KeysForm", "Copy", None))
        # if QT_CONFIG(accessibility)
        self.copy_recipient.setAccessibleName(QCoreApplication.translate("KeysForm", "Copy the encryption key", None))
        # endif // QT_CONFIG(accessibility)
        self.copy_both.setText(QCoreApplication.translate("KeysForm", "Copy &both lines", None))
        # if QT_CONFIG(accessibility)
        self.copy_both.setAccessibleName(QCoreApplication.translate("KeysForm", "Copy both lines", None))
        # endif // QT_CONFIG(accessibility)
        self.known_heading.setText(QCoreApplication.translate("KeysForm", "Offices whose key was introduced", None))
        self.introduce.setText(QCoreApplication.translate("KeysForm", "&Introduce an office\u2026", None))
        # if QT_CONFIG(accessibility)
        self.introduce.setAccessibleName(QCoreApplication.translate("KeysForm", "Introduce an office\u2026", None))
        # endif // QT_CONFIG(accessibility)
        self.close.setText(QCoreApplication.translate("KeysForm", "&Close", None))
        # if QT_CONFIG(accessibility)
        self.close.setAccessibleName(QCoreApplication.translate("KeysForm", "Close", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
