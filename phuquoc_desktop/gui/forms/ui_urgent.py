"""Made from ``ui/urgent.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

from phuquoc_desktop.gui.widgets.date_field import DateField
from phuquoc_desktop.gui.widgets.party_picker import PartyPicker


class Ui_UrgentForm:
    def setupUi(self, UrgentForm):
        if not UrgentForm.objectName():
            UrgentForm.setObjectName("UrgentForm")
        UrgentForm.resize(620, 400)
        self.column = QVBoxLayout(UrgentForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(UrgentForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)
        self.about.setProperty("role", "soft")

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.who_cell = QVBoxLayout()
        self.who_cell.setSpacing(3)
        self.who_cell.setObjectName("who_cell")
        self.who_label = QLabel(UrgentForm)
        self.who_label.setObjectName("who_label")

        self.who_cell.addWidget(self.who_label)

        self.who = PartyPicker(UrgentForm)
        self.who.setObjectName("who")

        self.who_cell.addWidget(self.who)

        self.who_error = QLabel(UrgentForm)
        self.who_error.setObjectName("who_error")
        self.who_error.setText("")
        self.who_error.setWordWrap(True)
        self.who_error.setProperty("role", "error")

        self.who_cell.addWidget(self.who_error)

        self.who_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.who_cell.addItem(self.who_space)

        self.fields.addLayout(self.who_cell, 0, 0, 1, 2)

        self.happened_on_cell = QVBoxLayout()
        self.happened_on_cell.setSpacing(3)
        self.happened_on_cell.setObjectName("happened_on_cell")
        self.happened_on_label = QLabel(UrgentForm)
        self.happened_on_label.setObjectName("happened_on_label")

        self.happened_on_cell.addWidget(self.happened_on_label)

        self.happened_on = DateField(UrgentForm)
        self.happened_on.setObjectName("happened_on")

        self.happened_on_cell.addWidget(self.happened_on)

        self.happened_on_error = QLabel(UrgentForm)
        self.happened_on_error.setObjectName("happened_on_error")
        self.happened_on_error.setText("")
        self.happened_on_error.setWordWrap(True)
        self.happened_on_error.setProperty("role", "error")

        self.happened_on_cell.addWidget(self.happened_on_error)

        self.happened_on_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.happened_on_cell.addItem(self.happened_on_space)

        self.fields.addLayout(self.happened_on_cell, 1, 0, 1, 1)

        self.party_kind_cell = QVBoxLayout()
        self.party_kind_cell.setSpacing(3)
        self.party_kind_cell.setObjectName("party_kind_cell")
        self.party_kind_label = QLabel(UrgentForm)
        self.party_kind_label.setObjectName("party_kind_label")

        self.party_kind_cell.addWidget(self.party_kind_label)

        self.party_kind = QComboBox(UrgentForm)
        self.party_kind.setObjectName("party_kind")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.party_kind.sizePolicy().hasHeightForWidth())
        self.party_kind.setSizePolicy(sizePolicy)
        self.party_kind.setMinimumContentsLength(8)

        self.party_kind_cell.addWidget(self.party_kind)

        self.party_kind_error = QLabel(UrgentForm)
        self.party_kind_error.setObjectName("party_kind_error")
        self.party_kind_error.setText("")
        self.party_kind_error.setWordWrap(True)
        self.party_kind_error.setProperty("role", "error")

        self.party_kind_cell.addWidget(self.party_kind_error)

        self.party_kind_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.party_kind_cell.addItem(self.party_kind_space)

        self.fields.addLayout(self.party_kind_cell, 1, 1, 1, 1)

        self.deed_cell = QVBoxLayout()
        self.deed_cell.setSpacing(3)
        self.deed_cell.setObjectName("deed_cell")
        self.deed_label = QLabel(UrgentForm)
        self.deed_label.setObjectName("deed_label")

        self.deed_cell.addWidget(self.deed_label)

        self.deed = QPlainTextEdit(UrgentForm)
        self.deed.setObjectName("deed")
        self.deed.setTabChangesFocus(True)
        self.deed.setMinimumSize(QSize(0, 60))

        self.deed_cell.addWidget(self.deed)

        self.deed_error = QLabel(UrgentForm)
        self.deed_error.setObjectName("deed_error")
        self.deed_error.setText("")
        self.deed_error.setWordWrap(True)
        self.deed_error.setProperty("role", "error")

        self.deed_cell.addWidget(self.deed_error)

        self.deed_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.deed_cell.addItem(self.deed_space)

        self.fields.addLayout(self.deed_cell, 2, 0, 1, 2)

        self.award_cell = QVBoxLayout()
        self.award_cell.setSpacing(3)
        self.award_cell.setObjectName("award_cell")
        self.award_label = QLabel(UrgentForm)
        self.award_label.setObjectName("award_label")

        self.award_cell.addWidget(self.award_label)

        self.award = QComboBox(UrgentForm)
        self.award.setObjectName("award")
        sizePolicy.setHeightForWidth(self.award.sizePolicy().hasHeightForWidth())
        self.award.setSizePolicy(sizePolicy)
        self.award.setMinimumContentsLength(8)

        self.award_cell.addWidget(self.award)

        self.award_error = QLabel(UrgentForm)
        self.award_error.setObjectName("award_error")
        self.award_error.setText("")
        self.award_error.setWordWrap(True)
        self.award_error.setProperty("role", "error")

        self.award_cell.addWidget(self.award_error)

        self.award_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.award_cell.addItem(self.award_space)

        self.fields.addLayout(self.award_cell, 3, 0, 1, 1)

        self.owed_until_cell = QVBoxLayout()
        self.owed_until_cell.setSpacing(3)
        self.owed_until_cell.setObjectName("owed_until_cell")
        self.owed_until_label = QLabel(UrgentForm)
        self.owed_until_label.setObjectName("owed_until_label")

        self.owed_until_cell.addWidget(self.owed_until_label)

        self.owed_until = DateField(UrgentForm)
        self.owed_until.setObjectName("owed_until")

        self.owed_until_cell.addWidget(self.owed_until)

        self.owed_until_error = QLabel(UrgentForm)
        self.owed_until_error.setObjectName("owed_until_error")
        self.owed_until_error.setText("")
        self.owed_until_error.setWordWrap(True)
        self.owed_until_error.setProperty("role", "error")

        self.owed_until_cell.addWidget(self.owed_until_error)

        self.owed_until_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.owed_until_cell.addItem(self.owed_until_space)

        self.fields.addLayout(self.owed_until_cell, 3, 1, 1, 1)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(UrgentForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(UrgentForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.who_label.setBuddy(self.who)
        self.happened_on_label.setBuddy(self.happened_on)
        self.party_kind_label.setBuddy(self.party_kind)
        self.deed_label.setBuddy(self.deed)
        self.award_label.setBuddy(self.award)
        self.owed_until_label.setBuddy(self.owed_until)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(UrgentForm)

        QMetaObject.connectSlotsByName(UrgentForm)

    # setupUi

    def retranslateUi(self, UrgentForm):
        UrgentForm.setWindowTitle(QCoreApplication.translate("UrgentForm", "Sudden achievement", None))
        self.who_label.setText(QCoreApplication.translate("UrgentForm", "&Who (full name)", None))
        # if QT_CONFIG(accessibility)
        self.who.setAccessibleName(QCoreApplication.translate("UrgentForm", "Who (full name)", None))
        # endif // QT_CONFIG(accessibility)
        self.happened_on_label.setText(QCoreApplication.translate("UrgentForm", "&When", None))
        # if QT_CONFIG(accessibility)
        self.happened_on.setAccessibleName(QCoreApplication.translate("UrgentForm", "When", None))
        # endif // QT_CONFIG(accessibility)
        self.party_kind_label.setText(QCoreApplication.translate("UrgentForm", "&New in the directory as", None))
        # if QT_CONFIG(accessibility)
        self.party_kind.setAccessibleName(QCoreApplication.translate("UrgentForm", "New in the directory as", None))
        # endif // QT_CONFIG(accessibility)
        self.deed_label.setText(QCoreApplication.translate("UrgentForm", "What was &done, where and how", None))
        # if QT_CONFIG(accessibility)
        self.deed.setAccessibleName(QCoreApplication.translate("UrgentForm", "What was done, where and how", None))
        # endif // QT_CONFIG(accessibility)
        self.award_label.setText(QCoreApplication.translate("UrgentForm", "&Form of commendation", None))
        # if QT_CONFIG(accessibility)
        self.award.setAccessibleName(QCoreApplication.translate("UrgentForm", "Form of commendation", None))
        # endif // QT_CONFIG(accessibility)
        self.owed_until_label.setText(QCoreApplication.translate("UrgentForm", "Other papers &follow by", None))
        # if QT_CONFIG(accessibility)
        self.owed_until.setAccessibleName(QCoreApplication.translate("UrgentForm", "Other papers follow by", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
