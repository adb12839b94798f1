"""Made from ``ui/decision_line.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
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

from phuquoc_desktop.gui.widgets.party_picker import PartyPicker


class Ui_DecisionLineForm:
    def setupUi(self, DecisionLineForm):
        if not DecisionLineForm.objectName():
            DecisionLineForm.setObjectName("DecisionLineForm")
        DecisionLineForm.resize(620, 460)
        self.column = QVBoxLayout(DecisionLineForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(DecisionLineForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)
        self.about.setProperty("role", "soft")

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.party_id_cell = QVBoxLayout()
        self.party_id_cell.setSpacing(3)
        self.party_id_cell.setObjectName("party_id_cell")
        self.party_id_label = QLabel(DecisionLineForm)
        self.party_id_label.setObjectName("party_id_label")

        self.party_id_cell.addWidget(self.party_id_label)

        self.party_id = PartyPicker(DecisionLineForm)
        self.party_id.setObjectName("party_id")

        self.party_id_cell.addWidget(self.party_id)

        self.party_id_error = QLabel(DecisionLineForm)
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
        self.award_label = QLabel(DecisionLineForm)
        self.award_label.setObjectName("award_label")

        self.award_cell.addWidget(self.award_label)

        self.award = QComboBox(DecisionLineForm)
        self.award.setObjectName("award")

        self.award_cell.addWidget(self.award)

        self.award_error = QLabel(DecisionLineForm)
        self.award_error.setObjectName("award_error")
        self.award_error.setText("")
        self.award_error.setWordWrap(True)
        self.award_error.setProperty("role", "error")

        self.award_cell.addWidget(self.award_error)

        self.award_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.award_cell.addItem(self.award_space)

        self.fields.addLayout(self.award_cell, 1, 0, 1, 1)

        self.year_cell = QVBoxLayout()
        self.year_cell.setSpacing(3)
        self.year_cell.setObjectName("year_cell")
        self.year_label = QLabel(DecisionLineForm)
        self.year_label.setObjectName("year_label")

        self.year_cell.addWidget(self.year_label)

        self.year = QLineEdit(DecisionLineForm)
        self.year.setObjectName("year")
        self.year.setMaxLength(4)

        self.year_cell.addWidget(self.year)

        self.year_error = QLabel(DecisionLineForm)
        self.year_error.setObjectName("year_error")
        self.year_error.setText("")
        self.year_error.setWordWrap(True)
        self.year_error.setProperty("role", "error")

        self.year_cell.addWidget(self.year_error)

        self.year_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.year_cell.addItem(self.year_space)

        self.fields.addLayout(self.year_cell, 1, 1, 1, 1)

        self.name_cell = QVBoxLayout()
        self.name_cell.setSpacing(3)
        self.name_cell.setObjectName("name_cell")
        self.name_label = QLabel(DecisionLineForm)
        self.name_label.setObjectName("name_label")

        self.name_cell.addWidget(self.name_label)

        self.name = QLineEdit(DecisionLineForm)
        self.name.setObjectName("name")
        self.name.setMaxLength(300)

        self.name_cell.addWidget(self.name)

        self.name_error = QLabel(DecisionLineForm)
        self.name_error.setObjectName("name_error")
        self.name_error.setText("")
        self.name_error.setWordWrap(True)
        self.name_error.setProperty("role", "error")

        self.name_cell.addWidget(self.name_error)

        self.name_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_cell.addItem(self.name_space)

        self.fields.addLayout(self.name_cell, 2, 0, 1, 2)

        self.achievement_cell = QVBoxLayout()
        self.achievement_cell.setSpacing(3)
        self.achievement_cell.setObjectName("achievement_cell")
        self.achievement_label = QLabel(DecisionLineForm)
        self.achievement_label.setObjectName("achievement_label")

        self.achievement_cell.addWidget(self.achievement_label)

        self.achievement = QPlainTextEdit(DecisionLineForm)
        self.achievement.setObjectName("achievement")
        self.achievement.setTabChangesFocus(True)
        self.achievement.setMinimumSize(QSize(0, 64))

        self.achievement_cell.addWidget(self.achievement)

        self.achievement_error = QLabel(DecisionLineForm)
        self.achievement_error.setObjectName("achievement_error")
        self.achievement_error.setText("")
        self.achievement_error.setWordWrap(True)
        self.achievement_error.setProperty("role", "error")

        self.achievement_cell.addWidget(self.achievement_error)

        self.achievement_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.achievement_cell.addItem(self.achievement_space)

        self.fields.addLayout(self.achievement_cell, 3, 0, 1, 2)

        self.amount_cell = QVBoxLayout()
        self.amount_cell.setSpacing(3)
        self.amount_cell.setObjectName("amount_cell")
        self.amount_label = QLabel(DecisionLineForm)
        self.amount_label.setObjectName("amount_label")

        self.amount_cell.addWidget(self.amount_label)

        self.amount = QLineEdit(DecisionLineForm)
        self.amount.setObjectName("amount")
        self.amount.setMaxLength(20)

        self.amount_cell.addWidget(self.amount)

        self.amount_error = QLabel(DecisionLineForm)
        self.amount_error.setObjectName("amount_error")
        self.amount_error.setText("")
        self.amount_error.setWordWrap(True)
        self.amount_error.setProperty("role", "error")

        self.amount_cell.addWidget(self.amount_error)

        self.amount_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.amount_cell.addItem(self.amount_space)

        self.fields.addLayout(self.amount_cell, 4, 0, 1, 1)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.note_label = QLabel(DecisionLineForm)
        self.note_label.setObjectName("note_label")

        self.note_cell.addWidget(self.note_label)

        self.note = QLineEdit(DecisionLineForm)
        self.note.setObjectName("note")
        self.note.setMaxLength(1000)

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(DecisionLineForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.note_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.note_cell.addItem(self.note_space)

        self.fields.addLayout(self.note_cell, 4, 1, 1, 1)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(DecisionLineForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(DecisionLineForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.party_id_label.setBuddy(self.party_id)
        self.award_label.setBuddy(self.award)
        self.year_label.setBuddy(self.year)
        self.name_label.setBuddy(self.name)
        self.achievement_label.setBuddy(self.achievement)
        self.amount_label.setBuddy(self.amount)
        self.note_label.setBuddy(self.note)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(DecisionLineForm)

        QMetaObject.connectSlotsByName(DecisionLineForm)

    # setupUi

    def retranslateUi(self, DecisionLineForm):
        DecisionLineForm.setWindowTitle(QCoreApplication.translate("DecisionLineForm", "Line of a decision", None))
        self.party_id_label.setText(
            QCoreApplication.translate("DecisionLineForm", "&Person, collective or household", None)
        )
        # if QT_CONFIG(accessibility)
        self.party_id.setAccessibleName(
            QCoreApplication.translate("DecisionLineForm", "Person, collective or household", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.party_id.setPlaceholderText(
            QCoreApplication.translate("DecisionLineForm", "Type a name; accents may be left out", None)
        )
        self.award_label.setText(QCoreApplication.translate("DecisionLineForm", "&Award", None))
        # if QT_CONFIG(accessibility)
        self.award.setAccessibleName(QCoreApplication.translate("DecisionLineForm", "Award", None))
        # endif // QT_CONFIG(accessibility)
        self.year_label.setText(QCoreApplication.translate("DecisionLineForm", "&Year", None))
        # if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("DecisionLineForm", "Year", None))
        # endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("DecisionLineForm", "&Name as printed", None))
        # if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("DecisionLineForm", "Name as printed", None))
        # endif // QT_CONFIG(accessibility)
        self.achievement_label.setText(QCoreApplication.translate("DecisionLineForm", "&For what", None))
        # if QT_CONFIG(accessibility)
        self.achievement.setAccessibleName(QCoreApplication.translate("DecisionLineForm", "For what", None))
        # endif // QT_CONFIG(accessibility)
        self.amount_label.setText(QCoreApplication.translate("DecisionLineForm", "&Bonus in \u0111\u1ed3ng", None))
        # if QT_CONFIG(accessibility)
        self.amount.setAccessibleName(QCoreApplication.translate("DecisionLineForm", "Bonus in \u0111\u1ed3ng", None))
        # endif // QT_CONFIG(accessibility)
        self.amount.setPlaceholderText(QCoreApplication.translate("DecisionLineForm", "as the law says", None))
        self.note_label.setText(QCoreApplication.translate("DecisionLineForm", "Reason of another amount, n&ote", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(
            QCoreApplication.translate("DecisionLineForm", "Reason of another amount, note", None)
        )


# endif // QT_CONFIG(accessibility)
# retranslateUi
