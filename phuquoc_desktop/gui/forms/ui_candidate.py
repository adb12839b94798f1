"""Made from ``ui/candidate.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

from phuquoc_desktop.gui.widgets.findings_panel import FindingsPanel
from phuquoc_desktop.gui.widgets.party_picker import PartyPicker


class Ui_CandidateForm:
    def setupUi(self, CandidateForm):
        if not CandidateForm.objectName():
            CandidateForm.setObjectName("CandidateForm")
        CandidateForm.resize(880, 470)
        self.column = QVBoxLayout(CandidateForm)
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
        self.party_id_label = QLabel(CandidateForm)
        self.party_id_label.setObjectName("party_id_label")

        self.party_id_cell.addWidget(self.party_id_label)

        self.party_id = PartyPicker(CandidateForm)
        self.party_id.setObjectName("party_id")

        self.party_id_cell.addWidget(self.party_id)

        self.party_id_error = QLabel(CandidateForm)
        self.party_id_error.setObjectName("party_id_error")
        self.party_id_error.setText("")
        self.party_id_error.setWordWrap(True)
        self.party_id_error.setProperty("role", "error")

        self.party_id_cell.addWidget(self.party_id_error)

        self.party_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.party_id_cell.addItem(self.party_id_space)

        self.fields.addLayout(self.party_id_cell, 0, 0, 1, 3)

        self.rating_cell = QVBoxLayout()
        self.rating_cell.setSpacing(3)
        self.rating_cell.setObjectName("rating_cell")
        self.rating_label = QLabel(CandidateForm)
        self.rating_label.setObjectName("rating_label")

        self.rating_cell.addWidget(self.rating_label)

        self.rating = QComboBox(CandidateForm)
        self.rating.setObjectName("rating")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.rating.sizePolicy().hasHeightForWidth())
        self.rating.setSizePolicy(sizePolicy)
        self.rating.setMinimumContentsLength(8)

        self.rating_cell.addWidget(self.rating)

        self.rating_error = QLabel(CandidateForm)
        self.rating_error.setObjectName("rating_error")
        self.rating_error.setText("")
        self.rating_error.setWordWrap(True)
        self.rating_error.setProperty("role", "error")

        self.rating_cell.addWidget(self.rating_error)

        self.rating_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rating_cell.addItem(self.rating_space)

        self.fields.addLayout(self.rating_cell, 1, 0, 1, 1)

        self.initiative_id_cell = QVBoxLayout()
        self.initiative_id_cell.setSpacing(3)
        self.initiative_id_cell.setObjectName("initiative_id_cell")
        self.initiative_id_label = QLabel(CandidateForm)
        self.initiative_id_label.setObjectName("initiative_id_label")

        self.initiative_id_cell.addWidget(self.initiative_id_label)

        self.initiative_id = QComboBox(CandidateForm)
        self.initiative_id.setObjectName("initiative_id")
        sizePolicy.setHeightForWidth(self.initiative_id.sizePolicy().hasHeightForWidth())
        self.initiative_id.setSizePolicy(sizePolicy)
        self.initiative_id.setMinimumContentsLength(8)

        self.initiative_id_cell.addWidget(self.initiative_id)

        self.initiative_id_error = QLabel(CandidateForm)
        self.initiative_id_error.setObjectName("initiative_id_error")
        self.initiative_id_error.setText("")
        self.initiative_id_error.setWordWrap(True)
        self.initiative_id_error.setProperty("role", "error")

        self.initiative_id_cell.addWidget(self.initiative_id_error)

        self.initiative_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.initiative_id_cell.addItem(self.initiative_id_space)

        self.fields.addLayout(self.initiative_id_cell, 1, 1, 1, 2)

        self.votes_for_cell = QVBoxLayout()
        self.votes_for_cell.setSpacing(3)
        self.votes_for_cell.setObjectName("votes_for_cell")
        self.votes_for_label = QLabel(CandidateForm)
        self.votes_for_label.setObjectName("votes_for_label")

        self.votes_for_cell.addWidget(self.votes_for_label)

        self.votes_for = QLineEdit(CandidateForm)
        self.votes_for.setObjectName("votes_for")
        self.votes_for.setMaxLength(5)

        self.votes_for_cell.addWidget(self.votes_for)

        self.votes_for_error = QLabel(CandidateForm)
        self.votes_for_error.setObjectName("votes_for_error")
        self.votes_for_error.setText("")
        self.votes_for_error.setWordWrap(True)
        self.votes_for_error.setProperty("role", "error")

        self.votes_for_cell.addWidget(self.votes_for_error)

        self.votes_for_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.votes_for_cell.addItem(self.votes_for_space)

        self.fields.addLayout(self.votes_for_cell, 3, 1, 1, 1)

        self.votes_total_cell = QVBoxLayout()
        self.votes_total_cell.setSpacing(3)
        self.votes_total_cell.setObjectName("votes_total_cell")
        self.votes_total_label = QLabel(CandidateForm)
        self.votes_total_label.setObjectName("votes_total_label")

        self.votes_total_cell.addWidget(self.votes_total_label)

        self.votes_total = QLineEdit(CandidateForm)
        self.votes_total.setObjectName("votes_total")
        self.votes_total.setMaxLength(5)

        self.votes_total_cell.addWidget(self.votes_total)

        self.votes_total_error = QLabel(CandidateForm)
        self.votes_total_error.setObjectName("votes_total_error")
        self.votes_total_error.setText("")
        self.votes_total_error.setWordWrap(True)
        self.votes_total_error.setProperty("role", "error")

        self.votes_total_cell.addWidget(self.votes_total_error)

        self.votes_total_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.votes_total_cell.addItem(self.votes_total_space)

        self.fields.addLayout(self.votes_total_cell, 3, 2, 1, 1)

        self.initiative_cell = QVBoxLayout()
        self.initiative_cell.setSpacing(3)
        self.initiative_cell.setObjectName("initiative_cell")
        self.initiative_label = QLabel(CandidateForm)
        self.initiative_label.setObjectName("initiative_label")

        self.initiative_cell.addWidget(self.initiative_label)

        self.initiative = QLineEdit(CandidateForm)
        self.initiative.setObjectName("initiative")
        self.initiative.setMaxLength(400)

        self.initiative_cell.addWidget(self.initiative)

        self.initiative_error = QLabel(CandidateForm)
        self.initiative_error.setObjectName("initiative_error")
        self.initiative_error.setText("")
        self.initiative_error.setWordWrap(True)
        self.initiative_error.setProperty("role", "error")

        self.initiative_cell.addWidget(self.initiative_error)

        self.initiative_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.initiative_cell.addItem(self.initiative_space)

        self.fields.addLayout(self.initiative_cell, 2, 0, 1, 3)

        self.initiative_number_cell = QVBoxLayout()
        self.initiative_number_cell.setSpacing(3)
        self.initiative_number_cell.setObjectName("initiative_number_cell")
        self.initiative_number_label = QLabel(CandidateForm)
        self.initiative_number_label.setObjectName("initiative_number_label")

        self.initiative_number_cell.addWidget(self.initiative_number_label)

        self.initiative_number = QLineEdit(CandidateForm)
        self.initiative_number.setObjectName("initiative_number")
        self.initiative_number.setMaxLength(100)

        self.initiative_number_cell.addWidget(self.initiative_number)

        self.initiative_number_error = QLabel(CandidateForm)
        self.initiative_number_error.setObjectName("initiative_number_error")
        self.initiative_number_error.setText("")
        self.initiative_number_error.setWordWrap(True)
        self.initiative_number_error.setProperty("role", "error")

        self.initiative_number_cell.addWidget(self.initiative_number_error)

        self.initiative_number_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.initiative_number_cell.addItem(self.initiative_number_space)

        self.fields.addLayout(self.initiative_number_cell, 3, 0, 1, 1)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.note_label = QLabel(CandidateForm)
        self.note_label.setObjectName("note_label")

        self.note_cell.addWidget(self.note_label)

        self.note = QLineEdit(CandidateForm)
        self.note.setObjectName("note")
        self.note.setMaxLength(1000)

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(CandidateForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.note_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.note_cell.addItem(self.note_space)

        self.fields.addLayout(self.note_cell, 4, 0, 1, 3)

        self.achievements_cell = QVBoxLayout()
        self.achievements_cell.setSpacing(3)
        self.achievements_cell.setObjectName("achievements_cell")
        self.achievements_label = QLabel(CandidateForm)
        self.achievements_label.setObjectName("achievements_label")

        self.achievements_cell.addWidget(self.achievements_label)

        self.achievements = QPlainTextEdit(CandidateForm)
        self.achievements.setObjectName("achievements")
        self.achievements.setTabChangesFocus(True)
        self.achievements.setMinimumSize(QSize(0, 90))

        self.achievements_cell.addWidget(self.achievements)

        self.achievements_error = QLabel(CandidateForm)
        self.achievements_error.setObjectName("achievements_error")
        self.achievements_error.setText("")
        self.achievements_error.setWordWrap(True)
        self.achievements_error.setProperty("role", "error")

        self.achievements_cell.addWidget(self.achievements_error)

        self.fields.addLayout(self.achievements_cell, 5, 0, 1, 3)

        self.fields.setColumnStretch(0, 2)
        self.fields.setColumnStretch(1, 1)
        self.fields.setColumnStretch(2, 1)

        self.body.addLayout(self.fields)

        self.findings_panel = FindingsPanel(CandidateForm)
        self.findings_panel.setObjectName("findings_panel")
        self.findings_panel.setMinimumSize(QSize(300, 0))

        self.body.addWidget(self.findings_panel)

        self.body.setStretch(0, 3)
        self.body.setStretch(1, 2)

        self.column.addLayout(self.body)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(CandidateForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(CandidateForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.party_id_label.setBuddy(self.party_id)
        self.rating_label.setBuddy(self.rating)
        self.initiative_id_label.setBuddy(self.initiative_id)
        self.votes_for_label.setBuddy(self.votes_for)
        self.votes_total_label.setBuddy(self.votes_total)
        self.initiative_label.setBuddy(self.initiative)
        self.initiative_number_label.setBuddy(self.initiative_number)
        self.note_label.setBuddy(self.note)
        self.achievements_label.setBuddy(self.achievements)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(CandidateForm)

        QMetaObject.connectSlotsByName(CandidateForm)

    # setupUi

    def retranslateUi(self, CandidateForm):
        CandidateForm.setWindowTitle(QCoreApplication.translate("CandidateForm", "Candidate", None))
        self.party_id_label.setText(
            QCoreApplication.translate("CandidateForm", "&Person, collective or household", None)
        )
        # if QT_CONFIG(accessibility)
        self.party_id.setAccessibleName(
            QCoreApplication.translate("CandidateForm", "Person, collective or household", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.party_id.setPlaceholderText(
            QCoreApplication.translate("CandidateForm", "Type a name; accents may be left out", None)
        )
        self.rating_label.setText(QCoreApplication.translate("CandidateForm", "&Rating of the year", None))
        # if QT_CONFIG(accessibility)
        self.rating.setAccessibleName(QCoreApplication.translate("CandidateForm", "Rating of the year", None))
        # endif // QT_CONFIG(accessibility)
        self.initiative_id_label.setText(
            QCoreApplication.translate("CandidateForm", "Initiative in the re&gister", None)
        )
        # if QT_CONFIG(accessibility)
        self.initiative_id.setAccessibleName(
            QCoreApplication.translate("CandidateForm", "Initiative in the register", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.votes_for_label.setText(QCoreApplication.translate("CandidateForm", "Votes in &favour", None))
        # if QT_CONFIG(accessibility)
        self.votes_for.setAccessibleName(QCoreApplication.translate("CandidateForm", "Votes in favour", None))
        # endif // QT_CONFIG(accessibility)
        self.votes_total_label.setText(QCoreApplication.translate("CandidateForm", "&Votes cast", None))
        # if QT_CONFIG(accessibility)
        self.votes_total.setAccessibleName(QCoreApplication.translate("CandidateForm", "Votes cast", None))
        # endif // QT_CONFIG(accessibility)
        self.initiative_label.setText(QCoreApplication.translate("CandidateForm", "&Initiative", None))
        # if QT_CONFIG(accessibility)
        self.initiative.setAccessibleName(QCoreApplication.translate("CandidateForm", "Initiative", None))
        # endif // QT_CONFIG(accessibility)
        self.initiative_number_label.setText(
            QCoreApplication.translate("CandidateForm", "Recognised by &decision", None)
        )
        # if QT_CONFIG(accessibility)
        self.initiative_number.setAccessibleName(
            QCoreApplication.translate("CandidateForm", "Recognised by decision", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("CandidateForm", "No&te", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("CandidateForm", "Note", None))
        # endif // QT_CONFIG(accessibility)
        self.achievements_label.setText(QCoreApplication.translate("CandidateForm", "&Achievements", None))
        # if QT_CONFIG(accessibility)
        self.achievements.setAccessibleName(QCoreApplication.translate("CandidateForm", "Achievements", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
