"""Made from ``ui/meeting.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

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

from phuquoc_desktop.gui.widgets.date_field import DateField


class Ui_MeetingForm:
    def setupUi(self, MeetingForm):
        if not MeetingForm.objectName():
            MeetingForm.setObjectName("MeetingForm")
        MeetingForm.resize(760, 600)
        self.column = QVBoxLayout(MeetingForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.title_cell = QVBoxLayout()
        self.title_cell.setSpacing(3)
        self.title_cell.setObjectName("title_cell")
        self.title_label = QLabel(MeetingForm)
        self.title_label.setObjectName("title_label")

        self.title_cell.addWidget(self.title_label)

        self.title = QLineEdit(MeetingForm)
        self.title.setObjectName("title")
        self.title.setMaxLength(300)

        self.title_cell.addWidget(self.title)

        self.title_error = QLabel(MeetingForm)
        self.title_error.setObjectName("title_error")
        self.title_error.setText("")
        self.title_error.setWordWrap(True)
        self.title_error.setProperty("role", "error")

        self.title_cell.addWidget(self.title_error)

        self.title_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.title_cell.addItem(self.title_space)

        self.fields.addLayout(self.title_cell, 0, 0, 1, 2)

        self.met_on_cell = QVBoxLayout()
        self.met_on_cell.setSpacing(3)
        self.met_on_cell.setObjectName("met_on_cell")
        self.met_on_label = QLabel(MeetingForm)
        self.met_on_label.setObjectName("met_on_label")

        self.met_on_cell.addWidget(self.met_on_label)

        self.met_on = DateField(MeetingForm)
        self.met_on.setObjectName("met_on")

        self.met_on_cell.addWidget(self.met_on)

        self.met_on_error = QLabel(MeetingForm)
        self.met_on_error.setObjectName("met_on_error")
        self.met_on_error.setText("")
        self.met_on_error.setWordWrap(True)
        self.met_on_error.setProperty("role", "error")

        self.met_on_cell.addWidget(self.met_on_error)

        self.met_on_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.met_on_cell.addItem(self.met_on_space)

        self.fields.addLayout(self.met_on_cell, 1, 0, 1, 1)

        self.venue_cell = QVBoxLayout()
        self.venue_cell.setSpacing(3)
        self.venue_cell.setObjectName("venue_cell")
        self.venue_label = QLabel(MeetingForm)
        self.venue_label.setObjectName("venue_label")

        self.venue_cell.addWidget(self.venue_label)

        self.venue = QLineEdit(MeetingForm)
        self.venue.setObjectName("venue")
        self.venue.setMaxLength(200)

        self.venue_cell.addWidget(self.venue)

        self.venue_error = QLabel(MeetingForm)
        self.venue_error.setObjectName("venue_error")
        self.venue_error.setText("")
        self.venue_error.setWordWrap(True)
        self.venue_error.setProperty("role", "error")

        self.venue_cell.addWidget(self.venue_error)

        self.venue_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.venue_cell.addItem(self.venue_space)

        self.fields.addLayout(self.venue_cell, 1, 1, 1, 1)

        self.began_at_cell = QVBoxLayout()
        self.began_at_cell.setSpacing(3)
        self.began_at_cell.setObjectName("began_at_cell")
        self.began_at_label = QLabel(MeetingForm)
        self.began_at_label.setObjectName("began_at_label")

        self.began_at_cell.addWidget(self.began_at_label)

        self.began_at = QLineEdit(MeetingForm)
        self.began_at.setObjectName("began_at")
        self.began_at.setMaxLength(12)

        self.began_at_cell.addWidget(self.began_at)

        self.began_at_error = QLabel(MeetingForm)
        self.began_at_error.setObjectName("began_at_error")
        self.began_at_error.setText("")
        self.began_at_error.setWordWrap(True)
        self.began_at_error.setProperty("role", "error")

        self.began_at_cell.addWidget(self.began_at_error)

        self.began_at_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.began_at_cell.addItem(self.began_at_space)

        self.fields.addLayout(self.began_at_cell, 2, 0, 1, 1)

        self.ended_at_cell = QVBoxLayout()
        self.ended_at_cell.setSpacing(3)
        self.ended_at_cell.setObjectName("ended_at_cell")
        self.ended_at_label = QLabel(MeetingForm)
        self.ended_at_label.setObjectName("ended_at_label")

        self.ended_at_cell.addWidget(self.ended_at_label)

        self.ended_at = QLineEdit(MeetingForm)
        self.ended_at.setObjectName("ended_at")
        self.ended_at.setMaxLength(12)

        self.ended_at_cell.addWidget(self.ended_at)

        self.ended_at_error = QLabel(MeetingForm)
        self.ended_at_error.setObjectName("ended_at_error")
        self.ended_at_error.setText("")
        self.ended_at_error.setWordWrap(True)
        self.ended_at_error.setProperty("role", "error")

        self.ended_at_cell.addWidget(self.ended_at_error)

        self.ended_at_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ended_at_cell.addItem(self.ended_at_space)

        self.fields.addLayout(self.ended_at_cell, 2, 1, 1, 1)

        self.chair_id_cell = QVBoxLayout()
        self.chair_id_cell.setSpacing(3)
        self.chair_id_cell.setObjectName("chair_id_cell")
        self.chair_id_label = QLabel(MeetingForm)
        self.chair_id_label.setObjectName("chair_id_label")

        self.chair_id_cell.addWidget(self.chair_id_label)

        self.chair_id = QComboBox(MeetingForm)
        self.chair_id.setObjectName("chair_id")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.chair_id.sizePolicy().hasHeightForWidth())
        self.chair_id.setSizePolicy(sizePolicy)
        self.chair_id.setMinimumContentsLength(8)

        self.chair_id_cell.addWidget(self.chair_id)

        self.chair_id_error = QLabel(MeetingForm)
        self.chair_id_error.setObjectName("chair_id_error")
        self.chair_id_error.setText("")
        self.chair_id_error.setWordWrap(True)
        self.chair_id_error.setProperty("role", "error")

        self.chair_id_cell.addWidget(self.chair_id_error)

        self.chair_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.chair_id_cell.addItem(self.chair_id_space)

        self.fields.addLayout(self.chair_id_cell, 3, 0, 1, 1)

        self.secretary_id_cell = QVBoxLayout()
        self.secretary_id_cell.setSpacing(3)
        self.secretary_id_cell.setObjectName("secretary_id_cell")
        self.secretary_id_label = QLabel(MeetingForm)
        self.secretary_id_label.setObjectName("secretary_id_label")

        self.secretary_id_cell.addWidget(self.secretary_id_label)

        self.secretary_id = QComboBox(MeetingForm)
        self.secretary_id.setObjectName("secretary_id")
        sizePolicy.setHeightForWidth(self.secretary_id.sizePolicy().hasHeightForWidth())
        self.secretary_id.setSizePolicy(sizePolicy)
        self.secretary_id.setMinimumContentsLength(8)

        self.secretary_id_cell.addWidget(self.secretary_id)

        self.secretary_id_error = QLabel(MeetingForm)
        self.secretary_id_error.setObjectName("secretary_id_error")
        self.secretary_id_error.setText("")
        self.secretary_id_error.setWordWrap(True)
        self.secretary_id_error.setProperty("role", "error")

        self.secretary_id_cell.addWidget(self.secretary_id_error)

        self.secretary_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.secretary_id_cell.addItem(self.secretary_id_space)

        self.fields.addLayout(self.secretary_id_cell, 3, 1, 1, 1)

        self.ballot_cell = QVBoxLayout()
        self.ballot_cell.setSpacing(3)
        self.ballot_cell.setObjectName("ballot_cell")
        self.ballot_label = QLabel(MeetingForm)
        self.ballot_label.setObjectName("ballot_label")

        self.ballot_cell.addWidget(self.ballot_label)

        self.ballot = QComboBox(MeetingForm)
        self.ballot.setObjectName("ballot")
        sizePolicy.setHeightForWidth(self.ballot.sizePolicy().hasHeightForWidth())
        self.ballot.setSizePolicy(sizePolicy)
        self.ballot.setMinimumContentsLength(8)

        self.ballot_cell.addWidget(self.ballot)

        self.ballot_error = QLabel(MeetingForm)
        self.ballot_error.setObjectName("ballot_error")
        self.ballot_error.setText("")
        self.ballot_error.setWordWrap(True)
        self.ballot_error.setProperty("role", "error")

        self.ballot_cell.addWidget(self.ballot_error)

        self.ballot_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ballot_cell.addItem(self.ballot_space)

        self.fields.addLayout(self.ballot_cell, 4, 0, 1, 1)

        self.number_cell = QVBoxLayout()
        self.number_cell.setSpacing(3)
        self.number_cell.setObjectName("number_cell")
        self.number_label = QLabel(MeetingForm)
        self.number_label.setObjectName("number_label")

        self.number_cell.addWidget(self.number_label)

        self.number = QLineEdit(MeetingForm)
        self.number.setObjectName("number")
        self.number.setMaxLength(60)

        self.number_cell.addWidget(self.number)

        self.number_error = QLabel(MeetingForm)
        self.number_error.setObjectName("number_error")
        self.number_error.setText("")
        self.number_error.setWordWrap(True)
        self.number_error.setProperty("role", "error")

        self.number_cell.addWidget(self.number_error)

        self.number_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.number_cell.addItem(self.number_space)

        self.fields.addLayout(self.number_cell, 4, 1, 1, 1)

        self.first_counter_cell = QVBoxLayout()
        self.first_counter_cell.setSpacing(3)
        self.first_counter_cell.setObjectName("first_counter_cell")
        self.first_counter_label = QLabel(MeetingForm)
        self.first_counter_label.setObjectName("first_counter_label")

        self.first_counter_cell.addWidget(self.first_counter_label)

        self.first_counter = QLineEdit(MeetingForm)
        self.first_counter.setObjectName("first_counter")
        self.first_counter.setMaxLength(100)

        self.first_counter_cell.addWidget(self.first_counter)

        self.first_counter_error = QLabel(MeetingForm)
        self.first_counter_error.setObjectName("first_counter_error")
        self.first_counter_error.setText("")
        self.first_counter_error.setWordWrap(True)
        self.first_counter_error.setProperty("role", "error")

        self.first_counter_cell.addWidget(self.first_counter_error)

        self.first_counter_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.first_counter_cell.addItem(self.first_counter_space)

        self.fields.addLayout(self.first_counter_cell, 5, 0, 1, 1)

        self.second_counter_cell = QVBoxLayout()
        self.second_counter_cell.setSpacing(3)
        self.second_counter_cell.setObjectName("second_counter_cell")
        self.second_counter_label = QLabel(MeetingForm)
        self.second_counter_label.setObjectName("second_counter_label")

        self.second_counter_cell.addWidget(self.second_counter_label)

        self.second_counter = QLineEdit(MeetingForm)
        self.second_counter.setObjectName("second_counter")
        self.second_counter.setMaxLength(100)

        self.second_counter_cell.addWidget(self.second_counter)

        self.second_counter_error = QLabel(MeetingForm)
        self.second_counter_error.setObjectName("second_counter_error")
        self.second_counter_error.setText("")
        self.second_counter_error.setWordWrap(True)
        self.second_counter_error.setProperty("role", "error")

        self.second_counter_cell.addWidget(self.second_counter_error)

        self.second_counter_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.second_counter_cell.addItem(self.second_counter_space)

        self.fields.addLayout(self.second_counter_cell, 5, 1, 1, 1)

        self.guests_cell = QVBoxLayout()
        self.guests_cell.setSpacing(3)
        self.guests_cell.setObjectName("guests_cell")
        self.guests_label = QLabel(MeetingForm)
        self.guests_label.setObjectName("guests_label")

        self.guests_cell.addWidget(self.guests_label)

        self.guests = QPlainTextEdit(MeetingForm)
        self.guests.setObjectName("guests")
        self.guests.setMaximumSize(QSize(16777215, 56))
        self.guests.setTabChangesFocus(True)

        self.guests_cell.addWidget(self.guests)

        self.guests_error = QLabel(MeetingForm)
        self.guests_error.setObjectName("guests_error")
        self.guests_error.setText("")
        self.guests_error.setWordWrap(True)
        self.guests_error.setProperty("role", "error")

        self.guests_cell.addWidget(self.guests_error)

        self.guests_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.guests_cell.addItem(self.guests_space)

        self.fields.addLayout(self.guests_cell, 6, 0, 1, 2)

        self.discussion_cell = QVBoxLayout()
        self.discussion_cell.setSpacing(3)
        self.discussion_cell.setObjectName("discussion_cell")
        self.discussion_label = QLabel(MeetingForm)
        self.discussion_label.setObjectName("discussion_label")

        self.discussion_cell.addWidget(self.discussion_label)

        self.discussion = QPlainTextEdit(MeetingForm)
        self.discussion.setObjectName("discussion")
        self.discussion.setMaximumSize(QSize(16777215, 84))
        self.discussion.setTabChangesFocus(True)

        self.discussion_cell.addWidget(self.discussion)

        self.discussion_error = QLabel(MeetingForm)
        self.discussion_error.setObjectName("discussion_error")
        self.discussion_error.setText("")
        self.discussion_error.setWordWrap(True)
        self.discussion_error.setProperty("role", "error")

        self.discussion_cell.addWidget(self.discussion_error)

        self.discussion_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.discussion_cell.addItem(self.discussion_space)

        self.fields.addLayout(self.discussion_cell, 7, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(MeetingForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(MeetingForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.title_label.setBuddy(self.title)
        self.met_on_label.setBuddy(self.met_on)
        self.venue_label.setBuddy(self.venue)
        self.began_at_label.setBuddy(self.began_at)
        self.ended_at_label.setBuddy(self.ended_at)
        self.chair_id_label.setBuddy(self.chair_id)
        self.secretary_id_label.setBuddy(self.secretary_id)
        self.ballot_label.setBuddy(self.ballot)
        self.number_label.setBuddy(self.number)
        self.first_counter_label.setBuddy(self.first_counter)
        self.second_counter_label.setBuddy(self.second_counter)
        self.guests_label.setBuddy(self.guests)
        self.discussion_label.setBuddy(self.discussion)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(MeetingForm)

        QMetaObject.connectSlotsByName(MeetingForm)

    # setupUi

    def retranslateUi(self, MeetingForm):
        MeetingForm.setWindowTitle(QCoreApplication.translate("MeetingForm", "Meeting of the council", None))
        self.title_label.setText(QCoreApplication.translate("MeetingForm", "&Title", None))
        # if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("MeetingForm", "Title", None))
        # endif // QT_CONFIG(accessibility)
        self.met_on_label.setText(QCoreApplication.translate("MeetingForm", "&Day of the meeting", None))
        # if QT_CONFIG(accessibility)
        self.met_on.setAccessibleName(QCoreApplication.translate("MeetingForm", "Day of the meeting", None))
        # endif // QT_CONFIG(accessibility)
        self.venue_label.setText(QCoreApplication.translate("MeetingForm", "&Venue", None))
        # if QT_CONFIG(accessibility)
        self.venue.setAccessibleName(QCoreApplication.translate("MeetingForm", "Venue", None))
        # endif // QT_CONFIG(accessibility)
        self.began_at_label.setText(QCoreApplication.translate("MeetingForm", "&Began at", None))
        # if QT_CONFIG(accessibility)
        self.began_at.setAccessibleName(QCoreApplication.translate("MeetingForm", "Began at", None))
        # endif // QT_CONFIG(accessibility)
        self.ended_at_label.setText(QCoreApplication.translate("MeetingForm", "&Ended at", None))
        # if QT_CONFIG(accessibility)
        self.ended_at.setAccessibleName(QCoreApplication.translate("MeetingForm", "Ended at", None))
        # endif // QT_CONFIG(accessibility)
        self.chair_id_label.setText(QCoreApplication.translate("MeetingForm", "&Chaired by", None))
        # if QT_CONFIG(accessibility)
        self.chair_id.setAccessibleName(QCoreApplication.translate("MeetingForm", "Chaired by", None))
        # endif // QT_CONFIG(accessibility)
        self.secretary_id_label.setText(QCoreApplication.translate("MeetingForm", "&Secretary", None))
        # if QT_CONFIG(accessibility)
        self.secretary_id.setAccessibleName(QCoreApplication.translate("MeetingForm", "Secretary", None))
        # endif // QT_CONFIG(accessibility)
        self.ballot_label.setText(QCoreApplication.translate("MeetingForm", "&Way of voting", None))
        # if QT_CONFIG(accessibility)
        self.ballot.setAccessibleName(QCoreApplication.translate("MeetingForm", "Way of voting", None))
        # endif // QT_CONFIG(accessibility)
        self.number_label.setText(QCoreApplication.translate("MeetingForm", "Nu&mber of the minutes", None))
        # if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("MeetingForm", "Number of the minutes", None))
        # endif // QT_CONFIG(accessibility)
        self.first_counter_label.setText(QCoreApplication.translate("MeetingForm", "&First counter", None))
        # if QT_CONFIG(accessibility)
        self.first_counter.setAccessibleName(QCoreApplication.translate("MeetingForm", "First counter", None))
        # endif // QT_CONFIG(accessibility)
        self.second_counter_label.setText(QCoreApplication.translate("MeetingForm", "Seco&nd counter", None))
        # if QT_CONFIG(accessibility)
        self.second_counter.setAccessibleName(QCoreApplication.translate("MeetingForm", "Second counter", None))
        # endif // QT_CONFIG(accessibility)
        self.guests_label.setText(QCoreApplication.translate("MeetingForm", "&Guests, one a line", None))
        # if QT_CONFIG(accessibility)
        self.guests.setAccessibleName(QCoreApplication.translate("MeetingForm", "Guests, one a line", None))
        # endif // QT_CONFIG(accessibility)
        self.discussion_label.setText(
            QCoreApplication.translate("MeetingForm", "What was sa&id, a paragraph a line", None)
        )
        # if QT_CONFIG(accessibility)
        self.discussion.setAccessibleName(
            QCoreApplication.translate("MeetingForm", "What was said, a paragraph a line", None)
        )


# endif // QT_CONFIG(accessibility)
# retranslateUi
