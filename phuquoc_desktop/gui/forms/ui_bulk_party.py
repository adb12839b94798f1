"""Made from ``ui/bulk_party.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

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


class Ui_BulkPartyForm:
    def setupUi(self, BulkPartyForm):
        if not BulkPartyForm.objectName():
            BulkPartyForm.setObjectName("BulkPartyForm")
        BulkPartyForm.resize(520, 360)
        self.column = QVBoxLayout(BulkPartyForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(BulkPartyForm)
        self.about.setObjectName("about")
        self.about.setWordWrap(True)
        self.about.setProperty("role", "soft")

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.unit_id_cell = QVBoxLayout()
        self.unit_id_cell.setSpacing(3)
        self.unit_id_cell.setObjectName("unit_id_cell")
        self.change_unit_id = QCheckBox(BulkPartyForm)
        self.change_unit_id.setObjectName("change_unit_id")

        self.unit_id_cell.addWidget(self.change_unit_id)

        self.unit_id = QComboBox(BulkPartyForm)
        self.unit_id.setObjectName("unit_id")
        self.unit_id.setEditable(True)

        self.unit_id_cell.addWidget(self.unit_id)

        self.unit_id_error = QLabel(BulkPartyForm)
        self.unit_id_error.setObjectName("unit_id_error")
        self.unit_id_error.setText("")
        self.unit_id_error.setWordWrap(True)
        self.unit_id_error.setProperty("role", "error")

        self.unit_id_cell.addWidget(self.unit_id_error)

        self.fields.addLayout(self.unit_id_cell, 0, 0, 1, 1)

        self.position_cell = QVBoxLayout()
        self.position_cell.setSpacing(3)
        self.position_cell.setObjectName("position_cell")
        self.change_position = QCheckBox(BulkPartyForm)
        self.change_position.setObjectName("change_position")

        self.position_cell.addWidget(self.change_position)

        self.position = QLineEdit(BulkPartyForm)
        self.position.setObjectName("position")

        self.position_cell.addWidget(self.position)

        self.position_error = QLabel(BulkPartyForm)
        self.position_error.setObjectName("position_error")
        self.position_error.setText("")
        self.position_error.setWordWrap(True)
        self.position_error.setProperty("role", "error")

        self.position_cell.addWidget(self.position_error)

        self.fields.addLayout(self.position_cell, 1, 0, 1, 1)

        self.direct_worker_cell = QVBoxLayout()
        self.direct_worker_cell.setSpacing(3)
        self.direct_worker_cell.setObjectName("direct_worker_cell")
        self.change_direct_worker = QCheckBox(BulkPartyForm)
        self.change_direct_worker.setObjectName("change_direct_worker")

        self.direct_worker_cell.addWidget(self.change_direct_worker)

        self.direct_worker = QComboBox(BulkPartyForm)
        self.direct_worker.setObjectName("direct_worker")

        self.direct_worker_cell.addWidget(self.direct_worker)

        self.direct_worker_error = QLabel(BulkPartyForm)
        self.direct_worker_error.setObjectName("direct_worker_error")
        self.direct_worker_error.setText("")
        self.direct_worker_error.setWordWrap(True)
        self.direct_worker_error.setProperty("role", "error")

        self.direct_worker_cell.addWidget(self.direct_worker_error)

        self.fields.addLayout(self.direct_worker_cell, 2, 0, 1, 1)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.change_note = QCheckBox(BulkPartyForm)
        self.change_note.setObjectName("change_note")

        self.note_cell.addWidget(self.change_note)

        self.note = QLineEdit(BulkPartyForm)
        self.note.setObjectName("note")

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(BulkPartyForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.fields.addLayout(self.note_cell, 3, 0, 1, 1)

        self.fields.setColumnStretch(0, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(BulkPartyForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(BulkPartyForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        self.retranslateUi(BulkPartyForm)

        QMetaObject.connectSlotsByName(BulkPartyForm)

    # setupUi

    def retranslateUi(self, BulkPartyForm):
        BulkPartyForm.setWindowTitle(QCoreApplication.translate("BulkPartyForm", "Several entries", None))
        self.about.setText(
            QCoreApplication.translate(
                "BulkPartyForm", "Tick what is to be the same for all of them; everything else stays as it is.", None
            )
        )
        self.change_unit_id.setText(QCoreApplication.translate("BulkPartyForm", "&Unit", None))
        # if QT_CONFIG(accessibility)
        self.unit_id.setAccessibleName(QCoreApplication.translate("BulkPartyForm", "Unit", None))
        # endif // QT_CONFIG(accessibility)
        self.change_position.setText(QCoreApplication.translate("BulkPartyForm", "&Position", None))
        # if QT_CONFIG(accessibility)
        self.position.setAccessibleName(QCoreApplication.translate("BulkPartyForm", "Position", None))
        # endif // QT_CONFIG(accessibility)
        self.change_direct_worker.setText(QCoreApplication.translate("BulkPartyForm", "&Works directly", None))
        # if QT_CONFIG(accessibility)
        self.direct_worker.setAccessibleName(QCoreApplication.translate("BulkPartyForm", "Works directly", None))
        # endif // QT_CONFIG(accessibility)
        self.change_note.setText(QCoreApplication.translate("BulkPartyForm", "No&te", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("BulkPartyForm", "Note", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
