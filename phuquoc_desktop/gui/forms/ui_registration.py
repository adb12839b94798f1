"""Made from ``ui/registration.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

from phuquoc_desktop.gui.widgets.date_field import DateField
from phuquoc_desktop.gui.widgets.findings_panel import FindingsPanel
from phuquoc_desktop.gui.widgets.party_picker import PartyPicker


class Ui_RegistrationForm:
    def setupUi(self, RegistrationForm):
        if not RegistrationForm.objectName():
            RegistrationForm.setObjectName("RegistrationForm")
        RegistrationForm.resize(890, 450)
        self.column = QVBoxLayout(RegistrationForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.body = QHBoxLayout()
        self.body.setSpacing(18)
        self.body.setObjectName("body")
        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.party_id_cell = QVBoxLayout()
        self.party_id_cell.setSpacing(3)
        self.party_id_cell.setObjectName("party_id_cell")
        self.party_id_label = QLabel(RegistrationForm)
        self.party_id_label.setObjectName("party_id_label")

        self.party_id_cell.addWidget(self.party_id_label)

        self.party_id_row = QHBoxLayout()
        self.party_id_row.setSpacing(8)
        self.party_id_row.setObjectName("party_id_row")
        self.party_id = PartyPicker(RegistrationForm)
        self.party_id.setObjectName("party_id")

        self.party_id_row.addWidget(self.party_id)

        self.add_party = QPushButton(RegistrationForm)
        self.add_party.setObjectName("add_party")
        self.add_party.setAutoDefault(False)

        self.party_id_row.addWidget(self.add_party)

        self.party_id_cell.addLayout(self.party_id_row)

        self.party_id_error = QLabel(RegistrationForm)
        self.party_id_error.setObjectName("party_id_error")
        self.party_id_error.setText("")
        self.party_id_error.setWordWrap(True)
        self.party_id_error.setProperty("role", "error")

        self.party_id_cell.addWidget(self.party_id_error)

        self.party_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.party_id_cell.addItem(self.party_id_space)

        self.fields.addLayout(self.party_id_cell, 0, 0, 1, 2)

        self.award_cell = QVBoxLayout()
        self.award_cell.setSpacing(3)
        self.award_cell.setObjectName("award_cell")
        self.award_label = QLabel(RegistrationForm)
        self.award_label.setObjectName("award_label")

        self.award_cell.addWidget(self.award_label)

        self.award = QListWidget(RegistrationForm)
        self.award.setObjectName("award")
        self.award.setProperty("role", "field")
        self.award.setMinimumSize(QSize(0, 200))

        self.award_cell.addWidget(self.award)

        self.award_error = QLabel(RegistrationForm)
        self.award_error.setObjectName("award_error")
        self.award_error.setText("")
        self.award_error.setWordWrap(True)
        self.award_error.setProperty("role", "error")

        self.award_cell.addWidget(self.award_error)

        self.fields.addLayout(self.award_cell, 1, 0, 5, 1)

        self.registered_on_cell = QVBoxLayout()
        self.registered_on_cell.setSpacing(3)
        self.registered_on_cell.setObjectName("registered_on_cell")
        self.registered_on_label = QLabel(RegistrationForm)
        self.registered_on_label.setObjectName("registered_on_label")

        self.registered_on_cell.addWidget(self.registered_on_label)

        self.registered_on = DateField(RegistrationForm)
        self.registered_on.setObjectName("registered_on")

        self.registered_on_cell.addWidget(self.registered_on)

        self.registered_on_error = QLabel(RegistrationForm)
        self.registered_on_error.setObjectName("registered_on_error")
        self.registered_on_error.setText("")
        self.registered_on_error.setWordWrap(True)
        self.registered_on_error.setProperty("role", "error")

        self.registered_on_cell.addWidget(self.registered_on_error)

        self.registered_on_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.registered_on_cell.addItem(self.registered_on_space)

        self.fields.addLayout(self.registered_on_cell, 1, 1, 1, 1)

        self.late_reason_cell = QVBoxLayout()
        self.late_reason_cell.setSpacing(3)
        self.late_reason_cell.setObjectName("late_reason_cell")
        self.late_reason_label = QLabel(RegistrationForm)
        self.late_reason_label.setObjectName("late_reason_label")

        self.late_reason_cell.addWidget(self.late_reason_label)

        self.late_reason = QLineEdit(RegistrationForm)
        self.late_reason.setObjectName("late_reason")
        self.late_reason.setMaxLength(400)

        self.late_reason_cell.addWidget(self.late_reason)

        self.late_reason_error = QLabel(RegistrationForm)
        self.late_reason_error.setObjectName("late_reason_error")
        self.late_reason_error.setText("")
        self.late_reason_error.setWordWrap(True)
        self.late_reason_error.setProperty("role", "error")

        self.late_reason_cell.addWidget(self.late_reason_error)

        self.late_reason_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.late_reason_cell.addItem(self.late_reason_space)

        self.fields.addLayout(self.late_reason_cell, 2, 1, 1, 1)

        self.movement_id_cell = QVBoxLayout()
        self.movement_id_cell.setSpacing(3)
        self.movement_id_cell.setObjectName("movement_id_cell")
        self.movement_id_label = QLabel(RegistrationForm)
        self.movement_id_label.setObjectName("movement_id_label")

        self.movement_id_cell.addWidget(self.movement_id_label)

        self.movement_id = QComboBox(RegistrationForm)
        self.movement_id.setObjectName("movement_id")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.movement_id.sizePolicy().hasHeightForWidth())
        self.movement_id.setSizePolicy(sizePolicy)
        self.movement_id.setMinimumContentsLength(8)

        self.movement_id_cell.addWidget(self.movement_id)

        self.movement_id_error = QLabel(RegistrationForm)
        self.movement_id_error.setObjectName("movement_id_error")
        self.movement_id_error.setText("")
        self.movement_id_error.setWordWrap(True)
        self.movement_id_error.setProperty("role", "error")

        self.movement_id_cell.addWidget(self.movement_id_error)

        self.movement_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.movement_id_cell.addItem(self.movement_id_space)

        self.fields.addLayout(self.movement_id_cell, 3, 1, 1, 1)

        self.commitment_cell = QVBoxLayout()
        self.commitment_cell.setSpacing(3)
        self.commitment_cell.setObjectName("commitment_cell")
        self.commitment_label = QLabel(RegistrationForm)
        self.commitment_label.setObjectName("commitment_label")

        self.commitment_cell.addWidget(self.commitment_label)

        self.commitment = QPlainTextEdit(RegistrationForm)
        self.commitment.setObjectName("commitment")
        self.commitment.setTabChangesFocus(True)
        self.commitment.setMinimumSize(QSize(0, 42))
        self.commitment.setMaximumSize(QSize(16777215, 42))

        self.commitment_cell.addWidget(self.commitment)

        self.commitment_error = QLabel(RegistrationForm)
        self.commitment_error.setObjectName("commitment_error")
        self.commitment_error.setText("")
        self.commitment_error.setWordWrap(True)
        self.commitment_error.setProperty("role", "error")

        self.commitment_cell.addWidget(self.commitment_error)

        self.commitment_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.commitment_cell.addItem(self.commitment_space)

        self.fields.addLayout(self.commitment_cell, 4, 1, 1, 1)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.note_label = QLabel(RegistrationForm)
        self.note_label.setObjectName("note_label")

        self.note_cell.addWidget(self.note_label)

        self.note = QLineEdit(RegistrationForm)
        self.note.setObjectName("note")
        self.note.setMaxLength(1000)

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(RegistrationForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.note_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.note_cell.addItem(self.note_space)

        self.fields.addLayout(self.note_cell, 5, 1, 1, 1)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.body.addLayout(self.fields)

        self.findings_panel = FindingsPanel(RegistrationForm)
        self.findings_panel.setObjectName("findings_panel")
        self.findings_panel.setMinimumSize(QSize(300, 0))

        self.body.addWidget(self.findings_panel)

        self.body.setStretch(0, 5)
        self.body.setStretch(1, 3)

        self.column.addLayout(self.body)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(RegistrationForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(RegistrationForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.party_id_label.setBuddy(self.party_id)
        self.award_label.setBuddy(self.award)
        self.registered_on_label.setBuddy(self.registered_on)
        self.late_reason_label.setBuddy(self.late_reason)
        self.movement_id_label.setBuddy(self.movement_id)
        self.commitment_label.setBuddy(self.commitment)
        self.note_label.setBuddy(self.note)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(RegistrationForm)

        QMetaObject.connectSlotsByName(RegistrationForm)

    # setupUi

    def retranslateUi(self, RegistrationForm):
        RegistrationForm.setWindowTitle(QCoreApplication.translate("RegistrationForm", "Registration", None))
        self.party_id_label.setText(
            QCoreApplication.translate("RegistrationForm", "&Person, collective or household", None)
        )
        # if QT_CONFIG(accessibility)
        self.party_id.setAccessibleName(
            QCoreApplication.translate("RegistrationForm", "Person, collective or household", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.party_id.setPlaceholderText(
            QCoreApplication.translate("RegistrationForm", "Type a name; accents may be left out", None)
        )
        self.add_party.setText(QCoreApplication.translate("RegistrationForm", "&New\u2026", None))
        # if QT_CONFIG(accessibility)
        self.add_party.setAccessibleName(QCoreApplication.translate("RegistrationForm", "New\u2026", None))
        # endif // QT_CONFIG(accessibility)
        self.award_label.setText(
            QCoreApplication.translate("RegistrationForm", "&Awards (several may be ticked)", None)
        )
        # if QT_CONFIG(accessibility)
        self.award.setAccessibleName(
            QCoreApplication.translate("RegistrationForm", "Awards (several may be ticked)", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.registered_on_label.setText(QCoreApplication.translate("RegistrationForm", "&Registered on", None))
        # if QT_CONFIG(accessibility)
        self.registered_on.setAccessibleName(QCoreApplication.translate("RegistrationForm", "Registered on", None))
        # endif // QT_CONFIG(accessibility)
        self.late_reason_label.setText(QCoreApplication.translate("RegistrationForm", "Reason for &lateness", None))
        # if QT_CONFIG(accessibility)
        self.late_reason.setAccessibleName(QCoreApplication.translate("RegistrationForm", "Reason for lateness", None))
        # endif // QT_CONFIG(accessibility)
        self.movement_id_label.setText(QCoreApplication.translate("RegistrationForm", "&Movement", None))
        # if QT_CONFIG(accessibility)
        self.movement_id.setAccessibleName(QCoreApplication.translate("RegistrationForm", "Movement", None))
        # endif // QT_CONFIG(accessibility)
        self.commitment_label.setText(QCoreApplication.translate("RegistrationForm", "&Commitment", None))
        # if QT_CONFIG(accessibility)
        self.commitment.setAccessibleName(QCoreApplication.translate("RegistrationForm", "Commitment", None))
        # endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("RegistrationForm", "No&te", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("RegistrationForm", "Note", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
