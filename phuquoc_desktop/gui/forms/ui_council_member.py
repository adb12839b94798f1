"""Made from ``ui/council_member.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

from phuquoc_desktop.gui.widgets.date_field import DateField
from phuquoc_desktop.gui.widgets.party_picker import PartyPicker


class Ui_CouncilMemberForm:
    def setupUi(self, CouncilMemberForm):
        if not CouncilMemberForm.objectName():
            CouncilMemberForm.setObjectName("CouncilMemberForm")
        CouncilMemberForm.resize(680, 360)
        self.column = QVBoxLayout(CouncilMemberForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.name_cell = QVBoxLayout()
        self.name_cell.setSpacing(3)
        self.name_cell.setObjectName("name_cell")
        self.name_label = QLabel(CouncilMemberForm)
        self.name_label.setObjectName("name_label")

        self.name_cell.addWidget(self.name_label)

        self.name = PartyPicker(CouncilMemberForm)
        self.name.setObjectName("name")
        self.name.setMaxLength(200)

        self.name_cell.addWidget(self.name)

        self.name_error = QLabel(CouncilMemberForm)
        self.name_error.setObjectName("name_error")
        self.name_error.setText("")
        self.name_error.setWordWrap(True)
        self.name_error.setProperty("role", "error")

        self.name_cell.addWidget(self.name_error)

        self.name_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_cell.addItem(self.name_space)

        self.fields.addLayout(self.name_cell, 0, 0, 1, 1)

        self.role_cell = QVBoxLayout()
        self.role_cell.setSpacing(3)
        self.role_cell.setObjectName("role_cell")
        self.role_label = QLabel(CouncilMemberForm)
        self.role_label.setObjectName("role_label")

        self.role_cell.addWidget(self.role_label)

        self.role = QComboBox(CouncilMemberForm)
        self.role.setObjectName("role")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.role.sizePolicy().hasHeightForWidth())
        self.role.setSizePolicy(sizePolicy)
        self.role.setMinimumContentsLength(8)

        self.role_cell.addWidget(self.role)

        self.role_error = QLabel(CouncilMemberForm)
        self.role_error.setObjectName("role_error")
        self.role_error.setText("")
        self.role_error.setWordWrap(True)
        self.role_error.setProperty("role", "error")

        self.role_cell.addWidget(self.role_error)

        self.role_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.role_cell.addItem(self.role_space)

        self.fields.addLayout(self.role_cell, 0, 1, 1, 1)

        self.position_cell = QVBoxLayout()
        self.position_cell.setSpacing(3)
        self.position_cell.setObjectName("position_cell")
        self.position_label = QLabel(CouncilMemberForm)
        self.position_label.setObjectName("position_label")

        self.position_cell.addWidget(self.position_label)

        self.position = QLineEdit(CouncilMemberForm)
        self.position.setObjectName("position")
        self.position.setMaxLength(200)

        self.position_cell.addWidget(self.position)

        self.position_error = QLabel(CouncilMemberForm)
        self.position_error.setObjectName("position_error")
        self.position_error.setText("")
        self.position_error.setWordWrap(True)
        self.position_error.setProperty("role", "error")

        self.position_cell.addWidget(self.position_error)

        self.position_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.position_cell.addItem(self.position_space)

        self.fields.addLayout(self.position_cell, 1, 0, 1, 1)

        self.unit_cell = QVBoxLayout()
        self.unit_cell.setSpacing(3)
        self.unit_cell.setObjectName("unit_cell")
        self.unit_label = QLabel(CouncilMemberForm)
        self.unit_label.setObjectName("unit_label")

        self.unit_cell.addWidget(self.unit_label)

        self.unit = QLineEdit(CouncilMemberForm)
        self.unit.setObjectName("unit")
        self.unit.setMaxLength(200)

        self.unit_cell.addWidget(self.unit)

        self.unit_error = QLabel(CouncilMemberForm)
        self.unit_error.setObjectName("unit_error")
        self.unit_error.setText("")
        self.unit_error.setWordWrap(True)
        self.unit_error.setProperty("role", "error")

        self.unit_cell.addWidget(self.unit_error)

        self.unit_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.unit_cell.addItem(self.unit_space)

        self.fields.addLayout(self.unit_cell, 1, 1, 1, 1)

        self.valid_from_cell = QVBoxLayout()
        self.valid_from_cell.setSpacing(3)
        self.valid_from_cell.setObjectName("valid_from_cell")
        self.valid_from_label = QLabel(CouncilMemberForm)
        self.valid_from_label.setObjectName("valid_from_label")

        self.valid_from_cell.addWidget(self.valid_from_label)

        self.valid_from = DateField(CouncilMemberForm)
        self.valid_from.setObjectName("valid_from")

        self.valid_from_cell.addWidget(self.valid_from)

        self.valid_from_error = QLabel(CouncilMemberForm)
        self.valid_from_error.setObjectName("valid_from_error")
        self.valid_from_error.setText("")
        self.valid_from_error.setWordWrap(True)
        self.valid_from_error.setProperty("role", "error")

        self.valid_from_cell.addWidget(self.valid_from_error)

        self.valid_from_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.valid_from_cell.addItem(self.valid_from_space)

        self.fields.addLayout(self.valid_from_cell, 2, 0, 1, 1)

        self.valid_to_cell = QVBoxLayout()
        self.valid_to_cell.setSpacing(3)
        self.valid_to_cell.setObjectName("valid_to_cell")
        self.valid_to_label = QLabel(CouncilMemberForm)
        self.valid_to_label.setObjectName("valid_to_label")

        self.valid_to_cell.addWidget(self.valid_to_label)

        self.valid_to = DateField(CouncilMemberForm)
        self.valid_to.setObjectName("valid_to")

        self.valid_to_cell.addWidget(self.valid_to)

        self.valid_to_error = QLabel(CouncilMemberForm)
        self.valid_to_error.setObjectName("valid_to_error")
        self.valid_to_error.setText("")
        self.valid_to_error.setWordWrap(True)
        self.valid_to_error.setProperty("role", "error")

        self.valid_to_cell.addWidget(self.valid_to_error)

        self.valid_to_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.valid_to_cell.addItem(self.valid_to_space)

        self.fields.addLayout(self.valid_to_cell, 2, 1, 1, 1)

        self.appointed_by_cell = QVBoxLayout()
        self.appointed_by_cell.setSpacing(3)
        self.appointed_by_cell.setObjectName("appointed_by_cell")
        self.appointed_by_label = QLabel(CouncilMemberForm)
        self.appointed_by_label.setObjectName("appointed_by_label")

        self.appointed_by_cell.addWidget(self.appointed_by_label)

        self.appointed_by = QLineEdit(CouncilMemberForm)
        self.appointed_by.setObjectName("appointed_by")
        self.appointed_by.setMaxLength(100)

        self.appointed_by_cell.addWidget(self.appointed_by)

        self.appointed_by_error = QLabel(CouncilMemberForm)
        self.appointed_by_error.setObjectName("appointed_by_error")
        self.appointed_by_error.setText("")
        self.appointed_by_error.setWordWrap(True)
        self.appointed_by_error.setProperty("role", "error")

        self.appointed_by_cell.addWidget(self.appointed_by_error)

        self.appointed_by_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.appointed_by_cell.addItem(self.appointed_by_space)

        self.fields.addLayout(self.appointed_by_cell, 3, 0, 1, 1)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.note_label = QLabel(CouncilMemberForm)
        self.note_label.setObjectName("note_label")

        self.note_cell.addWidget(self.note_label)

        self.note = QLineEdit(CouncilMemberForm)
        self.note.setObjectName("note")
        self.note.setMaxLength(1000)

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(CouncilMemberForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.note_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.note_cell.addItem(self.note_space)

        self.fields.addLayout(self.note_cell, 3, 1, 1, 1)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(CouncilMemberForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(CouncilMemberForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.role_label.setBuddy(self.role)
        self.position_label.setBuddy(self.position)
        self.unit_label.setBuddy(self.unit)
        self.valid_from_label.setBuddy(self.valid_from)
        self.valid_to_label.setBuddy(self.valid_to)
        self.appointed_by_label.setBuddy(self.appointed_by)
        self.note_label.setBuddy(self.note)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(CouncilMemberForm)

        QMetaObject.connectSlotsByName(CouncilMemberForm)

    # setupUi

    def retranslateUi(self, CouncilMemberForm):
        CouncilMemberForm.setWindowTitle(QCoreApplication.translate("CouncilMemberForm", "Member of the council", None))
        self.name_label.setText(QCoreApplication.translate("CouncilMemberForm", "Full &name", None))
        # if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("CouncilMemberForm", "Full name", None))
        # endif // QT_CONFIG(accessibility)
        self.role_label.setText(QCoreApplication.translate("CouncilMemberForm", "&Role in the council", None))
        # if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("CouncilMemberForm", "Role in the council", None))
        # endif // QT_CONFIG(accessibility)
        self.position_label.setText(QCoreApplication.translate("CouncilMemberForm", "&Position", None))
        # if QT_CONFIG(accessibility)
        self.position.setAccessibleName(QCoreApplication.translate("CouncilMemberForm", "Position", None))
        # endif // QT_CONFIG(accessibility)
        self.unit_label.setText(QCoreApplication.translate("CouncilMemberForm", "&Unit or agency", None))
        # if QT_CONFIG(accessibility)
        self.unit.setAccessibleName(QCoreApplication.translate("CouncilMemberForm", "Unit or agency", None))
        # endif // QT_CONFIG(accessibility)
        self.valid_from_label.setText(QCoreApplication.translate("CouncilMemberForm", "&From", None))
        # if QT_CONFIG(accessibility)
        self.valid_from.setAccessibleName(QCoreApplication.translate("CouncilMemberForm", "From", None))
        # endif // QT_CONFIG(accessibility)
        self.valid_to_label.setText(QCoreApplication.translate("CouncilMemberForm", "&To (open: still a member)", None))
        # if QT_CONFIG(accessibility)
        self.valid_to.setAccessibleName(
            QCoreApplication.translate("CouncilMemberForm", "To (open: still a member)", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.appointed_by_label.setText(QCoreApplication.translate("CouncilMemberForm", "&Appointed by decision", None))
        # if QT_CONFIG(accessibility)
        self.appointed_by.setAccessibleName(
            QCoreApplication.translate("CouncilMemberForm", "Appointed by decision", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("CouncilMemberForm", "N&ote", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("CouncilMemberForm", "Note", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
