"""Made from ``ui/party.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)


class Ui_PartyForm:
    def setupUi(self, PartyForm):
        if not PartyForm.objectName():
            PartyForm.setObjectName("PartyForm")
        PartyForm.resize(720, 420)
        self.column = QVBoxLayout(PartyForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.party_kind_cell = QVBoxLayout()
        self.party_kind_cell.setSpacing(3)
        self.party_kind_cell.setObjectName("party_kind_cell")
        self.party_kind_label = QLabel(PartyForm)
        self.party_kind_label.setObjectName("party_kind_label")

        self.party_kind_cell.addWidget(self.party_kind_label)

        self.party_kind = QComboBox(PartyForm)
        self.party_kind.setObjectName("party_kind")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.party_kind.sizePolicy().hasHeightForWidth())
        self.party_kind.setSizePolicy(sizePolicy)
        self.party_kind.setMinimumContentsLength(8)

        self.party_kind_cell.addWidget(self.party_kind)

        self.party_kind_error = QLabel(PartyForm)
        self.party_kind_error.setObjectName("party_kind_error")
        self.party_kind_error.setText("")
        self.party_kind_error.setWordWrap(True)
        self.party_kind_error.setProperty("role", "error")

        self.party_kind_cell.addWidget(self.party_kind_error)

        self.party_kind_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.party_kind_cell.addItem(self.party_kind_space)

        self.fields.addLayout(self.party_kind_cell, 0, 0, 1, 1)

        self.name_cell = QVBoxLayout()
        self.name_cell.setSpacing(3)
        self.name_cell.setObjectName("name_cell")
        self.name_label = QLabel(PartyForm)
        self.name_label.setObjectName("name_label")

        self.name_cell.addWidget(self.name_label)

        self.name = QLineEdit(PartyForm)
        self.name.setObjectName("name")
        self.name.setMaxLength(200)

        self.name_cell.addWidget(self.name)

        self.name_error = QLabel(PartyForm)
        self.name_error.setObjectName("name_error")
        self.name_error.setText("")
        self.name_error.setWordWrap(True)
        self.name_error.setProperty("role", "error")

        self.name_cell.addWidget(self.name_error)

        self.name_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_cell.addItem(self.name_space)

        self.fields.addLayout(self.name_cell, 0, 1, 1, 1)

        self.birth_cell = QVBoxLayout()
        self.birth_cell.setSpacing(3)
        self.birth_cell.setObjectName("birth_cell")
        self.birth_label = QLabel(PartyForm)
        self.birth_label.setObjectName("birth_label")

        self.birth_cell.addWidget(self.birth_label)

        self.birth = QLineEdit(PartyForm)
        self.birth.setObjectName("birth")
        self.birth.setMaxLength(10)

        self.birth_cell.addWidget(self.birth)

        self.birth_error = QLabel(PartyForm)
        self.birth_error.setObjectName("birth_error")
        self.birth_error.setText("")
        self.birth_error.setWordWrap(True)
        self.birth_error.setProperty("role", "error")

        self.birth_cell.addWidget(self.birth_error)

        self.birth_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.birth_cell.addItem(self.birth_space)

        self.fields.addLayout(self.birth_cell, 1, 0, 1, 1)

        self.sex_cell = QVBoxLayout()
        self.sex_cell.setSpacing(3)
        self.sex_cell.setObjectName("sex_cell")
        self.sex_label = QLabel(PartyForm)
        self.sex_label.setObjectName("sex_label")

        self.sex_cell.addWidget(self.sex_label)

        self.sex = QComboBox(PartyForm)
        self.sex.setObjectName("sex")
        sizePolicy.setHeightForWidth(self.sex.sizePolicy().hasHeightForWidth())
        self.sex.setSizePolicy(sizePolicy)
        self.sex.setMinimumContentsLength(8)

        self.sex_cell.addWidget(self.sex)

        self.sex_error = QLabel(PartyForm)
        self.sex_error.setObjectName("sex_error")
        self.sex_error.setText("")
        self.sex_error.setWordWrap(True)
        self.sex_error.setProperty("role", "error")

        self.sex_cell.addWidget(self.sex_error)

        self.sex_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sex_cell.addItem(self.sex_space)

        self.fields.addLayout(self.sex_cell, 1, 1, 1, 1)

        self.identity_number_cell = QVBoxLayout()
        self.identity_number_cell.setSpacing(3)
        self.identity_number_cell.setObjectName("identity_number_cell")
        self.identity_number_label = QLabel(PartyForm)
        self.identity_number_label.setObjectName("identity_number_label")

        self.identity_number_cell.addWidget(self.identity_number_label)

        self.identity_number = QLineEdit(PartyForm)
        self.identity_number.setObjectName("identity_number")
        self.identity_number.setMaxLength(20)

        self.identity_number_cell.addWidget(self.identity_number)

        self.identity_number_error = QLabel(PartyForm)
        self.identity_number_error.setObjectName("identity_number_error")
        self.identity_number_error.setText("")
        self.identity_number_error.setWordWrap(True)
        self.identity_number_error.setProperty("role", "error")

        self.identity_number_cell.addWidget(self.identity_number_error)

        self.identity_number_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.identity_number_cell.addItem(self.identity_number_space)

        self.fields.addLayout(self.identity_number_cell, 2, 0, 1, 1)

        self.ethnic_group_cell = QVBoxLayout()
        self.ethnic_group_cell.setSpacing(3)
        self.ethnic_group_cell.setObjectName("ethnic_group_cell")
        self.ethnic_group_label = QLabel(PartyForm)
        self.ethnic_group_label.setObjectName("ethnic_group_label")

        self.ethnic_group_cell.addWidget(self.ethnic_group_label)

        self.ethnic_group = QLineEdit(PartyForm)
        self.ethnic_group.setObjectName("ethnic_group")
        self.ethnic_group.setMaxLength(60)

        self.ethnic_group_cell.addWidget(self.ethnic_group)

        self.ethnic_group_error = QLabel(PartyForm)
        self.ethnic_group_error.setObjectName("ethnic_group_error")
        self.ethnic_group_error.setText("")
        self.ethnic_group_error.setWordWrap(True)
        self.ethnic_group_error.setProperty("role", "error")

        self.ethnic_group_cell.addWidget(self.ethnic_group_error)

        self.ethnic_group_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ethnic_group_cell.addItem(self.ethnic_group_space)

        self.fields.addLayout(self.ethnic_group_cell, 2, 1, 1, 1)

        self.unit_id_cell = QVBoxLayout()
        self.unit_id_cell.setSpacing(3)
        self.unit_id_cell.setObjectName("unit_id_cell")
        self.unit_id_label = QLabel(PartyForm)
        self.unit_id_label.setObjectName("unit_id_label")

        self.unit_id_cell.addWidget(self.unit_id_label)

        self.unit_id = QComboBox(PartyForm)
        self.unit_id.setObjectName("unit_id")
        self.unit_id.setEditable(True)
        sizePolicy.setHeightForWidth(self.unit_id.sizePolicy().hasHeightForWidth())
        self.unit_id.setSizePolicy(sizePolicy)
        self.unit_id.setMinimumContentsLength(8)

        self.unit_id_cell.addWidget(self.unit_id)

        self.unit_id_error = QLabel(PartyForm)
        self.unit_id_error.setObjectName("unit_id_error")
        self.unit_id_error.setText("")
        self.unit_id_error.setWordWrap(True)
        self.unit_id_error.setProperty("role", "error")

        self.unit_id_cell.addWidget(self.unit_id_error)

        self.unit_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.unit_id_cell.addItem(self.unit_id_space)

        self.fields.addLayout(self.unit_id_cell, 3, 0, 1, 1)

        self.position_cell = QVBoxLayout()
        self.position_cell.setSpacing(3)
        self.position_cell.setObjectName("position_cell")
        self.position_label = QLabel(PartyForm)
        self.position_label.setObjectName("position_label")

        self.position_cell.addWidget(self.position_label)

        self.position = QLineEdit(PartyForm)
        self.position.setObjectName("position")
        self.position.setMaxLength(200)

        self.position_cell.addWidget(self.position)

        self.position_error = QLabel(PartyForm)
        self.position_error.setObjectName("position_error")
        self.position_error.setText("")
        self.position_error.setWordWrap(True)
        self.position_error.setProperty("role", "error")

        self.position_cell.addWidget(self.position_error)

        self.position_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.position_cell.addItem(self.position_space)

        self.fields.addLayout(self.position_cell, 3, 1, 1, 1)

        self.address_cell = QVBoxLayout()
        self.address_cell.setSpacing(3)
        self.address_cell.setObjectName("address_cell")
        self.address_label = QLabel(PartyForm)
        self.address_label.setObjectName("address_label")

        self.address_cell.addWidget(self.address_label)

        self.address = QLineEdit(PartyForm)
        self.address.setObjectName("address")
        self.address.setMaxLength(300)

        self.address_cell.addWidget(self.address)

        self.address_error = QLabel(PartyForm)
        self.address_error.setObjectName("address_error")
        self.address_error.setText("")
        self.address_error.setWordWrap(True)
        self.address_error.setProperty("role", "error")

        self.address_cell.addWidget(self.address_error)

        self.address_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.address_cell.addItem(self.address_space)

        self.fields.addLayout(self.address_cell, 4, 0, 1, 1)

        self.members_cell = QVBoxLayout()
        self.members_cell.setSpacing(3)
        self.members_cell.setObjectName("members_cell")
        self.members_label = QLabel(PartyForm)
        self.members_label.setObjectName("members_label")

        self.members_cell.addWidget(self.members_label)

        self.members = QLineEdit(PartyForm)
        self.members.setObjectName("members")
        self.members.setMaxLength(6)

        self.members_cell.addWidget(self.members)

        self.members_error = QLabel(PartyForm)
        self.members_error.setObjectName("members_error")
        self.members_error.setText("")
        self.members_error.setWordWrap(True)
        self.members_error.setProperty("role", "error")

        self.members_cell.addWidget(self.members_error)

        self.members_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.members_cell.addItem(self.members_space)

        self.fields.addLayout(self.members_cell, 4, 1, 1, 1)

        self.direct_worker_cell = QVBoxLayout()
        self.direct_worker_cell.setSpacing(3)
        self.direct_worker_cell.setObjectName("direct_worker_cell")
        self.direct_worker_label = QLabel(PartyForm)
        self.direct_worker_label.setObjectName("direct_worker_label")

        self.direct_worker_cell.addWidget(self.direct_worker_label)

        self.direct_worker = QCheckBox(PartyForm)
        self.direct_worker.setObjectName("direct_worker")

        self.direct_worker_cell.addWidget(self.direct_worker)

        self.direct_worker_error = QLabel(PartyForm)
        self.direct_worker_error.setObjectName("direct_worker_error")
        self.direct_worker_error.setText("")
        self.direct_worker_error.setWordWrap(True)
        self.direct_worker_error.setProperty("role", "error")

        self.direct_worker_cell.addWidget(self.direct_worker_error)

        self.direct_worker_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.direct_worker_cell.addItem(self.direct_worker_space)

        self.fields.addLayout(self.direct_worker_cell, 4, 1, 1, 1)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.note_label = QLabel(PartyForm)
        self.note_label.setObjectName("note_label")

        self.note_cell.addWidget(self.note_label)

        self.note = QPlainTextEdit(PartyForm)
        self.note.setObjectName("note")
        self.note.setTabChangesFocus(True)
        self.note.setMinimumSize(QSize(0, 52))
        self.note.setMaximumSize(QSize(16777215, 52))

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(PartyForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.note_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.note_cell.addItem(self.note_space)

        self.fields.addLayout(self.note_cell, 5, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(PartyForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(PartyForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.party_kind_label.setBuddy(self.party_kind)
        self.name_label.setBuddy(self.name)
        self.birth_label.setBuddy(self.birth)
        self.sex_label.setBuddy(self.sex)
        self.identity_number_label.setBuddy(self.identity_number)
        self.ethnic_group_label.setBuddy(self.ethnic_group)
        self.unit_id_label.setBuddy(self.unit_id)
        self.position_label.setBuddy(self.position)
        self.address_label.setBuddy(self.address)
        self.members_label.setBuddy(self.members)
        self.note_label.setBuddy(self.note)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(PartyForm)

        QMetaObject.connectSlotsByName(PartyForm)

    # setupUi

    def retranslateUi(self, PartyForm):
        PartyForm.setWindowTitle(QCoreApplication.translate("PartyForm", "Person, collective or household", None))
        self.party_kind_label.setText(QCoreApplication.translate("PartyForm", "&Kind", None))
        # if QT_CONFIG(accessibility)
        self.party_kind.setAccessibleName(QCoreApplication.translate("PartyForm", "Kind", None))
        # endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("PartyForm", "&Full name", None))
        # if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("PartyForm", "Full name", None))
        # endif // QT_CONFIG(accessibility)
        self.birth_label.setText(QCoreApplication.translate("PartyForm", "&Date of birth", None))
        # if QT_CONFIG(accessibility)
        self.birth.setAccessibleName(QCoreApplication.translate("PartyForm", "Date of birth", None))
        # endif // QT_CONFIG(accessibility)
        self.birth.setPlaceholderText(QCoreApplication.translate("PartyForm", "12/05/1984 or 1984", None))
        self.sex_label.setText(QCoreApplication.translate("PartyForm", "&Sex", None))
        # if QT_CONFIG(accessibility)
        self.sex.setAccessibleName(QCoreApplication.translate("PartyForm", "Sex", None))
        # endif // QT_CONFIG(accessibility)
        self.identity_number_label.setText(QCoreApplication.translate("PartyForm", "&Identity number", None))
        # if QT_CONFIG(accessibility)
        self.identity_number.setAccessibleName(QCoreApplication.translate("PartyForm", "Identity number", None))
        # endif // QT_CONFIG(accessibility)
        self.ethnic_group_label.setText(QCoreApplication.translate("PartyForm", "Ethnic &group", None))
        # if QT_CONFIG(accessibility)
        self.ethnic_group.setAccessibleName(QCoreApplication.translate("PartyForm", "Ethnic group", None))
        # endif // QT_CONFIG(accessibility)
        self.unit_id_label.setText(QCoreApplication.translate("PartyForm", "&Unit", None))
        # if QT_CONFIG(accessibility)
        self.unit_id.setAccessibleName(QCoreApplication.translate("PartyForm", "Unit", None))
        # endif // QT_CONFIG(accessibility)
        self.position_label.setText(QCoreApplication.translate("PartyForm", "&Position", None))
        # if QT_CONFIG(accessibility)
        self.position.setAccessibleName(QCoreApplication.translate("PartyForm", "Position", None))
        # endif // QT_CONFIG(accessibility)
        self.address_label.setText(QCoreApplication.translate("PartyForm", "&Address", None))
        # if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("PartyForm", "Address", None))
        # endif // QT_CONFIG(accessibility)
        self.members_label.setText(QCoreApplication.translate("PartyForm", "Number of &members", None))
        # if QT_CONFIG(accessibility)
        self.members.setAccessibleName(QCoreApplication.translate("PartyForm", "Number of members", None))
        # endif // QT_CONFIG(accessibility)
        self.direct_worker_label.setText("")
        self.direct_worker.setText(QCoreApplication.translate("PartyForm", "&Works directly", None))
        # if QT_CONFIG(accessibility)
        self.direct_worker.setAccessibleName(QCoreApplication.translate("PartyForm", "Works directly", None))
        # endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("PartyForm", "No&te", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("PartyForm", "Note", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
