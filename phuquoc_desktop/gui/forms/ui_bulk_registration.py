"""Made from ``ui/bulk_registration.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QCheckBox,
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


class Ui_BulkRegistrationForm:
    def setupUi(self, BulkRegistrationForm):
        if not BulkRegistrationForm.objectName():
            BulkRegistrationForm.setObjectName("BulkRegistrationForm")
        BulkRegistrationForm.resize(560, 320)
        self.column = QVBoxLayout(BulkRegistrationForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(BulkRegistrationForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.movement_id_cell = QVBoxLayout()
        self.movement_id_cell.setSpacing(3)
        self.movement_id_cell.setObjectName("movement_id_cell")
        self.change_movement_id = QCheckBox(BulkRegistrationForm)
        self.change_movement_id.setObjectName("change_movement_id")

        self.movement_id_cell.addWidget(self.change_movement_id)

        self.movement_id = QComboBox(BulkRegistrationForm)
        self.movement_id.setObjectName("movement_id")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.movement_id.sizePolicy().hasHeightForWidth())
        self.movement_id.setSizePolicy(sizePolicy)
        self.movement_id.setMinimumContentsLength(8)

        self.movement_id_cell.addWidget(self.movement_id)

        self.movement_id_error = QLabel(BulkRegistrationForm)
        self.movement_id_error.setObjectName("movement_id_error")
        self.movement_id_error.setText("")
        self.movement_id_error.setWordWrap(True)
        self.movement_id_error.setProperty("role", "error")

        self.movement_id_cell.addWidget(self.movement_id_error)

        self.movement_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.movement_id_cell.addItem(self.movement_id_space)

        self.fields.addLayout(self.movement_id_cell, 0, 0, 1, 2)

        self.registered_on_cell = QVBoxLayout()
        self.registered_on_cell.setSpacing(3)
        self.registered_on_cell.setObjectName("registered_on_cell")
        self.change_registered_on = QCheckBox(BulkRegistrationForm)
        self.change_registered_on.setObjectName("change_registered_on")

        self.registered_on_cell.addWidget(self.change_registered_on)

        self.registered_on = DateField(BulkRegistrationForm)
        self.registered_on.setObjectName("registered_on")

        self.registered_on_cell.addWidget(self.registered_on)

        self.registered_on_error = QLabel(BulkRegistrationForm)
        self.registered_on_error.setObjectName("registered_on_error")
        self.registered_on_error.setText("")
        self.registered_on_error.setWordWrap(True)
        self.registered_on_error.setProperty("role", "error")

        self.registered_on_cell.addWidget(self.registered_on_error)

        self.registered_on_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.registered_on_cell.addItem(self.registered_on_space)

        self.fields.addLayout(self.registered_on_cell, 1, 0, 1, 1)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.change_note = QCheckBox(BulkRegistrationForm)
        self.change_note.setObjectName("change_note")

        self.note_cell.addWidget(self.change_note)

        self.note = QLineEdit(BulkRegistrationForm)
        self.note.setObjectName("note")

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(BulkRegistrationForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.note_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.note_cell.addItem(self.note_space)

        self.fields.addLayout(self.note_cell, 1, 1, 1, 1)

        self.late_reason_cell = QVBoxLayout()
        self.late_reason_cell.setSpacing(3)
        self.late_reason_cell.setObjectName("late_reason_cell")
        self.change_late_reason = QCheckBox(BulkRegistrationForm)
        self.change_late_reason.setObjectName("change_late_reason")

        self.late_reason_cell.addWidget(self.change_late_reason)

        self.late_reason = QLineEdit(BulkRegistrationForm)
        self.late_reason.setObjectName("late_reason")

        self.late_reason_cell.addWidget(self.late_reason)

        self.late_reason_error = QLabel(BulkRegistrationForm)
        self.late_reason_error.setObjectName("late_reason_error")
        self.late_reason_error.setText("")
        self.late_reason_error.setWordWrap(True)
        self.late_reason_error.setProperty("role", "error")

        self.late_reason_cell.addWidget(self.late_reason_error)

        self.late_reason_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.late_reason_cell.addItem(self.late_reason_space)

        self.fields.addLayout(self.late_reason_cell, 2, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.refusal = QLabel(BulkRegistrationForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.end_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.end_space)

        self.buttons = QDialogButtonBox(BulkRegistrationForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        self.retranslateUi(BulkRegistrationForm)

        QMetaObject.connectSlotsByName(BulkRegistrationForm)

    # setupUi

    def retranslateUi(self, BulkRegistrationForm):
        BulkRegistrationForm.setWindowTitle(
            QCoreApplication.translate("BulkRegistrationForm", "Several registrations", None)
        )
        self.change_movement_id.setText(QCoreApplication.translate("BulkRegistrationForm", "&Movement", None))
        # if QT_CONFIG(accessibility)
        self.movement_id.setAccessibleName(QCoreApplication.translate("BulkRegistrationForm", "Movement", None))
        # endif // QT_CONFIG(accessibility)
        self.change_registered_on.setText(QCoreApplication.translate("BulkRegistrationForm", "&Registered on", None))
        # if QT_CONFIG(accessibility)
        self.registered_on.setAccessibleName(QCoreApplication.translate("BulkRegistrationForm", "Registered on", None))
        # endif // QT_CONFIG(accessibility)
        self.change_note.setText(QCoreApplication.translate("BulkRegistrationForm", "&Note", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("BulkRegistrationForm", "Note", None))
        # endif // QT_CONFIG(accessibility)
        self.change_late_reason.setText(
            QCoreApplication.translate("BulkRegistrationForm", "Reason for &lateness", None)
        )
        # if QT_CONFIG(accessibility)
        self.late_reason.setAccessibleName(
            QCoreApplication.translate("BulkRegistrationForm", "Reason for lateness", None)
        )


# endif // QT_CONFIG(accessibility)
# retranslateUi
