"""Made from ``ui/award_held.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

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


class Ui_AwardHeldForm:
    def setupUi(self, AwardHeldForm):
        if not AwardHeldForm.objectName():
            AwardHeldForm.setObjectName("AwardHeldForm")
        AwardHeldForm.resize(640, 320)
        self.column = QVBoxLayout(AwardHeldForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.award_cell = QVBoxLayout()
        self.award_cell.setSpacing(3)
        self.award_cell.setObjectName("award_cell")
        self.award_label = QLabel(AwardHeldForm)
        self.award_label.setObjectName("award_label")

        self.award_cell.addWidget(self.award_label)

        self.award = QComboBox(AwardHeldForm)
        self.award.setObjectName("award")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.award.sizePolicy().hasHeightForWidth())
        self.award.setSizePolicy(sizePolicy)
        self.award.setMinimumContentsLength(8)

        self.award_cell.addWidget(self.award)

        self.award_error = QLabel(AwardHeldForm)
        self.award_error.setObjectName("award_error")
        self.award_error.setText("")
        self.award_error.setWordWrap(True)
        self.award_error.setProperty("role", "error")

        self.award_cell.addWidget(self.award_error)

        self.award_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.award_cell.addItem(self.award_space)

        self.fields.addLayout(self.award_cell, 0, 0, 1, 2)

        self.year_cell = QVBoxLayout()
        self.year_cell.setSpacing(3)
        self.year_cell.setObjectName("year_cell")
        self.year_label = QLabel(AwardHeldForm)
        self.year_label.setObjectName("year_label")

        self.year_cell.addWidget(self.year_label)

        self.year = QLineEdit(AwardHeldForm)
        self.year.setObjectName("year")
        self.year.setMaxLength(4)

        self.year_cell.addWidget(self.year)

        self.year_error = QLabel(AwardHeldForm)
        self.year_error.setObjectName("year_error")
        self.year_error.setText("")
        self.year_error.setWordWrap(True)
        self.year_error.setProperty("role", "error")

        self.year_cell.addWidget(self.year_error)

        self.year_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.year_cell.addItem(self.year_space)

        self.fields.addLayout(self.year_cell, 1, 0, 1, 1)

        self.decision_number_cell = QVBoxLayout()
        self.decision_number_cell.setSpacing(3)
        self.decision_number_cell.setObjectName("decision_number_cell")
        self.decision_number_label = QLabel(AwardHeldForm)
        self.decision_number_label.setObjectName("decision_number_label")

        self.decision_number_cell.addWidget(self.decision_number_label)

        self.decision_number = QLineEdit(AwardHeldForm)
        self.decision_number.setObjectName("decision_number")
        self.decision_number.setMaxLength(60)

        self.decision_number_cell.addWidget(self.decision_number)

        self.decision_number_error = QLabel(AwardHeldForm)
        self.decision_number_error.setObjectName("decision_number_error")
        self.decision_number_error.setText("")
        self.decision_number_error.setWordWrap(True)
        self.decision_number_error.setProperty("role", "error")

        self.decision_number_cell.addWidget(self.decision_number_error)

        self.decision_number_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.decision_number_cell.addItem(self.decision_number_space)

        self.fields.addLayout(self.decision_number_cell, 1, 1, 1, 1)

        self.decision_date_cell = QVBoxLayout()
        self.decision_date_cell.setSpacing(3)
        self.decision_date_cell.setObjectName("decision_date_cell")
        self.decision_date_label = QLabel(AwardHeldForm)
        self.decision_date_label.setObjectName("decision_date_label")

        self.decision_date_cell.addWidget(self.decision_date_label)

        self.decision_date = DateField(AwardHeldForm)
        self.decision_date.setObjectName("decision_date")

        self.decision_date_cell.addWidget(self.decision_date)

        self.decision_date_error = QLabel(AwardHeldForm)
        self.decision_date_error.setObjectName("decision_date_error")
        self.decision_date_error.setText("")
        self.decision_date_error.setWordWrap(True)
        self.decision_date_error.setProperty("role", "error")

        self.decision_date_cell.addWidget(self.decision_date_error)

        self.decision_date_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.decision_date_cell.addItem(self.decision_date_space)

        self.fields.addLayout(self.decision_date_cell, 2, 0, 1, 1)

        self.issuer_cell = QVBoxLayout()
        self.issuer_cell.setSpacing(3)
        self.issuer_cell.setObjectName("issuer_cell")
        self.issuer_label = QLabel(AwardHeldForm)
        self.issuer_label.setObjectName("issuer_label")

        self.issuer_cell.addWidget(self.issuer_label)

        self.issuer = QLineEdit(AwardHeldForm)
        self.issuer.setObjectName("issuer")
        self.issuer.setMaxLength(200)

        self.issuer_cell.addWidget(self.issuer)

        self.issuer_error = QLabel(AwardHeldForm)
        self.issuer_error.setObjectName("issuer_error")
        self.issuer_error.setText("")
        self.issuer_error.setWordWrap(True)
        self.issuer_error.setProperty("role", "error")

        self.issuer_cell.addWidget(self.issuer_error)

        self.issuer_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.issuer_cell.addItem(self.issuer_space)

        self.fields.addLayout(self.issuer_cell, 2, 1, 1, 1)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.note_label = QLabel(AwardHeldForm)
        self.note_label.setObjectName("note_label")

        self.note_cell.addWidget(self.note_label)

        self.note = QLineEdit(AwardHeldForm)
        self.note.setObjectName("note")
        self.note.setMaxLength(1000)

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(AwardHeldForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.note_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.note_cell.addItem(self.note_space)

        self.fields.addLayout(self.note_cell, 3, 0, 1, 2)

        self.revoked = QCheckBox(AwardHeldForm)
        self.revoked.setObjectName("revoked")

        self.fields.addWidget(self.revoked, 9, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(AwardHeldForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(AwardHeldForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.award_label.setBuddy(self.award)
        self.year_label.setBuddy(self.year)
        self.decision_number_label.setBuddy(self.decision_number)
        self.decision_date_label.setBuddy(self.decision_date)
        self.issuer_label.setBuddy(self.issuer)
        self.note_label.setBuddy(self.note)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(AwardHeldForm)

        QMetaObject.connectSlotsByName(AwardHeldForm)

    # setupUi

    def retranslateUi(self, AwardHeldForm):
        AwardHeldForm.setWindowTitle(QCoreApplication.translate("AwardHeldForm", "Award received earlier", None))
        self.award_label.setText(QCoreApplication.translate("AwardHeldForm", "&Award", None))
        # if QT_CONFIG(accessibility)
        self.award.setAccessibleName(QCoreApplication.translate("AwardHeldForm", "Award", None))
        # endif // QT_CONFIG(accessibility)
        self.year_label.setText(QCoreApplication.translate("AwardHeldForm", "&Year", None))
        # if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("AwardHeldForm", "Year", None))
        # endif // QT_CONFIG(accessibility)
        self.decision_number_label.setText(QCoreApplication.translate("AwardHeldForm", "Decision &number", None))
        # if QT_CONFIG(accessibility)
        self.decision_number.setAccessibleName(QCoreApplication.translate("AwardHeldForm", "Decision number", None))
        # endif // QT_CONFIG(accessibility)
        self.decision_date_label.setText(QCoreApplication.translate("AwardHeldForm", "Decision &date", None))
        # if QT_CONFIG(accessibility)
        self.decision_date.setAccessibleName(QCoreApplication.translate("AwardHeldForm", "Decision date", None))
        # endif // QT_CONFIG(accessibility)
        self.issuer_label.setText(QCoreApplication.translate("AwardHeldForm", "&Issued by", None))
        # if QT_CONFIG(accessibility)
        self.issuer.setAccessibleName(QCoreApplication.translate("AwardHeldForm", "Issued by", None))
        # endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("AwardHeldForm", "No&te", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("AwardHeldForm", "Note", None))
        # endif // QT_CONFIG(accessibility)
        self.revoked.setText(
            QCoreApplication.translate("AwardHeldForm", "Re&voked; it counts for nothing any more", None)
        )

    # retranslateUi
