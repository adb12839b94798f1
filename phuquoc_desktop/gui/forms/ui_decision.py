"""Made from ``ui/decision.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

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


class Ui_DecisionForm:
    def setupUi(self, DecisionForm):
        if not DecisionForm.objectName():
            DecisionForm.setObjectName("DecisionForm")
        DecisionForm.resize(640, 460)
        self.column = QVBoxLayout(DecisionForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(DecisionForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)
        self.about.setProperty("role", "soft")

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.title_cell = QVBoxLayout()
        self.title_cell.setSpacing(3)
        self.title_cell.setObjectName("title_cell")
        self.title_label = QLabel(DecisionForm)
        self.title_label.setObjectName("title_label")

        self.title_cell.addWidget(self.title_label)

        self.title = QLineEdit(DecisionForm)
        self.title.setObjectName("title")
        self.title.setMaxLength(500)

        self.title_cell.addWidget(self.title)

        self.title_error = QLabel(DecisionForm)
        self.title_error.setObjectName("title_error")
        self.title_error.setText("")
        self.title_error.setWordWrap(True)
        self.title_error.setProperty("role", "error")

        self.title_cell.addWidget(self.title_error)

        self.title_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.title_cell.addItem(self.title_space)

        self.fields.addLayout(self.title_cell, 0, 0, 1, 2)

        self.year_cell = QVBoxLayout()
        self.year_cell.setSpacing(3)
        self.year_cell.setObjectName("year_cell")
        self.year_label = QLabel(DecisionForm)
        self.year_label.setObjectName("year_label")

        self.year_cell.addWidget(self.year_label)

        self.year = QLineEdit(DecisionForm)
        self.year.setObjectName("year")
        self.year.setMaxLength(4)

        self.year_cell.addWidget(self.year)

        self.year_error = QLabel(DecisionForm)
        self.year_error.setObjectName("year_error")
        self.year_error.setText("")
        self.year_error.setWordWrap(True)
        self.year_error.setProperty("role", "error")

        self.year_cell.addWidget(self.year_error)

        self.year_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.year_cell.addItem(self.year_space)

        self.fields.addLayout(self.year_cell, 1, 0, 1, 1)

        self.movement_id_cell = QVBoxLayout()
        self.movement_id_cell.setSpacing(3)
        self.movement_id_cell.setObjectName("movement_id_cell")
        self.movement_id_label = QLabel(DecisionForm)
        self.movement_id_label.setObjectName("movement_id_label")

        self.movement_id_cell.addWidget(self.movement_id_label)

        self.movement_id = QComboBox(DecisionForm)
        self.movement_id.setObjectName("movement_id")

        self.movement_id_cell.addWidget(self.movement_id)

        self.movement_id_error = QLabel(DecisionForm)
        self.movement_id_error.setObjectName("movement_id_error")
        self.movement_id_error.setText("")
        self.movement_id_error.setWordWrap(True)
        self.movement_id_error.setProperty("role", "error")

        self.movement_id_cell.addWidget(self.movement_id_error)

        self.movement_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.movement_id_cell.addItem(self.movement_id_space)

        self.fields.addLayout(self.movement_id_cell, 1, 1, 1, 1)

        self.number_cell = QVBoxLayout()
        self.number_cell.setSpacing(3)
        self.number_cell.setObjectName("number_cell")
        self.number_label = QLabel(DecisionForm)
        self.number_label.setObjectName("number_label")

        self.number_cell.addWidget(self.number_label)

        self.number = QLineEdit(DecisionForm)
        self.number.setObjectName("number")
        self.number.setMaxLength(60)

        self.number_cell.addWidget(self.number)

        self.number_error = QLabel(DecisionForm)
        self.number_error.setObjectName("number_error")
        self.number_error.setText("")
        self.number_error.setWordWrap(True)
        self.number_error.setProperty("role", "error")

        self.number_cell.addWidget(self.number_error)

        self.number_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.number_cell.addItem(self.number_space)

        self.fields.addLayout(self.number_cell, 2, 0, 1, 1)

        self.dated_cell = QVBoxLayout()
        self.dated_cell.setSpacing(3)
        self.dated_cell.setObjectName("dated_cell")
        self.dated_label = QLabel(DecisionForm)
        self.dated_label.setObjectName("dated_label")

        self.dated_cell.addWidget(self.dated_label)

        self.dated = DateField(DecisionForm)
        self.dated.setObjectName("dated")

        self.dated_cell.addWidget(self.dated)

        self.dated_error = QLabel(DecisionForm)
        self.dated_error.setObjectName("dated_error")
        self.dated_error.setText("")
        self.dated_error.setWordWrap(True)
        self.dated_error.setProperty("role", "error")

        self.dated_cell.addWidget(self.dated_error)

        self.dated_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dated_cell.addItem(self.dated_space)

        self.fields.addLayout(self.dated_cell, 2, 1, 1, 1)

        self.issuer_cell = QVBoxLayout()
        self.issuer_cell.setSpacing(3)
        self.issuer_cell.setObjectName("issuer_cell")
        self.issuer_label = QLabel(DecisionForm)
        self.issuer_label.setObjectName("issuer_label")

        self.issuer_cell.addWidget(self.issuer_label)

        self.issuer = QLineEdit(DecisionForm)
        self.issuer.setObjectName("issuer")
        self.issuer.setMaxLength(200)

        self.issuer_cell.addWidget(self.issuer)

        self.issuer_error = QLabel(DecisionForm)
        self.issuer_error.setObjectName("issuer_error")
        self.issuer_error.setText("")
        self.issuer_error.setWordWrap(True)
        self.issuer_error.setProperty("role", "error")

        self.issuer_cell.addWidget(self.issuer_error)

        self.issuer_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.issuer_cell.addItem(self.issuer_space)

        self.fields.addLayout(self.issuer_cell, 3, 0, 1, 2)

        self.signer_cell = QVBoxLayout()
        self.signer_cell.setSpacing(3)
        self.signer_cell.setObjectName("signer_cell")
        self.signer_label = QLabel(DecisionForm)
        self.signer_label.setObjectName("signer_label")

        self.signer_cell.addWidget(self.signer_label)

        self.signer = QLineEdit(DecisionForm)
        self.signer.setObjectName("signer")
        self.signer.setMaxLength(100)

        self.signer_cell.addWidget(self.signer)

        self.signer_error = QLabel(DecisionForm)
        self.signer_error.setObjectName("signer_error")
        self.signer_error.setText("")
        self.signer_error.setWordWrap(True)
        self.signer_error.setProperty("role", "error")

        self.signer_cell.addWidget(self.signer_error)

        self.signer_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.signer_cell.addItem(self.signer_space)

        self.fields.addLayout(self.signer_cell, 4, 0, 1, 1)

        self.signer_position_cell = QVBoxLayout()
        self.signer_position_cell.setSpacing(3)
        self.signer_position_cell.setObjectName("signer_position_cell")
        self.signer_position_label = QLabel(DecisionForm)
        self.signer_position_label.setObjectName("signer_position_label")

        self.signer_position_cell.addWidget(self.signer_position_label)

        self.signer_position = QLineEdit(DecisionForm)
        self.signer_position.setObjectName("signer_position")
        self.signer_position.setMaxLength(200)

        self.signer_position_cell.addWidget(self.signer_position)

        self.signer_position_error = QLabel(DecisionForm)
        self.signer_position_error.setObjectName("signer_position_error")
        self.signer_position_error.setText("")
        self.signer_position_error.setWordWrap(True)
        self.signer_position_error.setProperty("role", "error")

        self.signer_position_cell.addWidget(self.signer_position_error)

        self.signer_position_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.signer_position_cell.addItem(self.signer_position_space)

        self.fields.addLayout(self.signer_position_cell, 4, 1, 1, 1)

        self.paid_from_cell = QVBoxLayout()
        self.paid_from_cell.setSpacing(3)
        self.paid_from_cell.setObjectName("paid_from_cell")
        self.paid_from_label = QLabel(DecisionForm)
        self.paid_from_label.setObjectName("paid_from_label")

        self.paid_from_cell.addWidget(self.paid_from_label)

        self.paid_from = QComboBox(DecisionForm)
        self.paid_from.setObjectName("paid_from")

        self.paid_from_cell.addWidget(self.paid_from)

        self.paid_from_error = QLabel(DecisionForm)
        self.paid_from_error.setObjectName("paid_from_error")
        self.paid_from_error.setText("")
        self.paid_from_error.setWordWrap(True)
        self.paid_from_error.setProperty("role", "error")

        self.paid_from_cell.addWidget(self.paid_from_error)

        self.paid_from_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.paid_from_cell.addItem(self.paid_from_space)

        self.fields.addLayout(self.paid_from_cell, 5, 0, 1, 2)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.note_label = QLabel(DecisionForm)
        self.note_label.setObjectName("note_label")

        self.note_cell.addWidget(self.note_label)

        self.note = QLineEdit(DecisionForm)
        self.note.setObjectName("note")
        self.note.setMaxLength(1000)

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(DecisionForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.note_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.note_cell.addItem(self.note_space)

        self.fields.addLayout(self.note_cell, 6, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(DecisionForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(DecisionForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.title_label.setBuddy(self.title)
        self.year_label.setBuddy(self.year)
        self.movement_id_label.setBuddy(self.movement_id)
        self.number_label.setBuddy(self.number)
        self.dated_label.setBuddy(self.dated)
        self.issuer_label.setBuddy(self.issuer)
        self.signer_label.setBuddy(self.signer)
        self.signer_position_label.setBuddy(self.signer_position)
        self.paid_from_label.setBuddy(self.paid_from)
        self.note_label.setBuddy(self.note)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(DecisionForm)

        QMetaObject.connectSlotsByName(DecisionForm)

    # setupUi

    def retranslateUi(self, DecisionForm):
        DecisionForm.setWindowTitle(QCoreApplication.translate("DecisionForm", "Award decision", None))
        self.title_label.setText(QCoreApplication.translate("DecisionForm", "Su&bject of the decision", None))
        # if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("DecisionForm", "Subject of the decision", None))
        # endif // QT_CONFIG(accessibility)
        self.year_label.setText(QCoreApplication.translate("DecisionForm", "Emulation &year", None))
        # if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("DecisionForm", "Emulation year", None))
        # endif // QT_CONFIG(accessibility)
        self.movement_id_label.setText(QCoreApplication.translate("DecisionForm", "&Movement", None))
        # if QT_CONFIG(accessibility)
        self.movement_id.setAccessibleName(QCoreApplication.translate("DecisionForm", "Movement", None))
        # endif // QT_CONFIG(accessibility)
        self.number_label.setText(QCoreApplication.translate("DecisionForm", "&Number", None))
        # if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("DecisionForm", "Number", None))
        # endif // QT_CONFIG(accessibility)
        self.dated_label.setText(QCoreApplication.translate("DecisionForm", "&Date", None))
        # if QT_CONFIG(accessibility)
        self.dated.setAccessibleName(QCoreApplication.translate("DecisionForm", "Date", None))
        # endif // QT_CONFIG(accessibility)
        self.issuer_label.setText(QCoreApplication.translate("DecisionForm", "&Issued by", None))
        # if QT_CONFIG(accessibility)
        self.issuer.setAccessibleName(QCoreApplication.translate("DecisionForm", "Issued by", None))
        # endif // QT_CONFIG(accessibility)
        self.signer_label.setText(QCoreApplication.translate("DecisionForm", "Si&gner", None))
        # if QT_CONFIG(accessibility)
        self.signer.setAccessibleName(QCoreApplication.translate("DecisionForm", "Signer", None))
        # endif // QT_CONFIG(accessibility)
        self.signer_position_label.setText(QCoreApplication.translate("DecisionForm", "Position of the signer", None))
        # if QT_CONFIG(accessibility)
        self.signer_position.setAccessibleName(
            QCoreApplication.translate("DecisionForm", "Position of the signer", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.paid_from_label.setText(QCoreApplication.translate("DecisionForm", "Paid &from", None))
        # if QT_CONFIG(accessibility)
        self.paid_from.setAccessibleName(QCoreApplication.translate("DecisionForm", "Paid from", None))
        # endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("DecisionForm", "N&ote", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("DecisionForm", "Note", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
