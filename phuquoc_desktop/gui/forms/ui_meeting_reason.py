"""Made from ``ui/meeting_reason.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
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


class Ui_MeetingReasonForm:
    def setupUi(self, MeetingReasonForm):
        if not MeetingReasonForm.objectName():
            MeetingReasonForm.setObjectName("MeetingReasonForm")
        MeetingReasonForm.resize(560, 240)
        self.column = QVBoxLayout(MeetingReasonForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(MeetingReasonForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.outcome_cell = QVBoxLayout()
        self.outcome_cell.setSpacing(3)
        self.outcome_cell.setObjectName("outcome_cell")
        self.outcome_label = QLabel(MeetingReasonForm)
        self.outcome_label.setObjectName("outcome_label")

        self.outcome_cell.addWidget(self.outcome_label)

        self.outcome = QComboBox(MeetingReasonForm)
        self.outcome.setObjectName("outcome")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.outcome.sizePolicy().hasHeightForWidth())
        self.outcome.setSizePolicy(sizePolicy)
        self.outcome.setMinimumContentsLength(8)

        self.outcome_cell.addWidget(self.outcome)

        self.outcome_error = QLabel(MeetingReasonForm)
        self.outcome_error.setObjectName("outcome_error")
        self.outcome_error.setText("")
        self.outcome_error.setWordWrap(True)
        self.outcome_error.setProperty("role", "error")

        self.outcome_cell.addWidget(self.outcome_error)

        self.outcome_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outcome_cell.addItem(self.outcome_space)

        self.fields.addLayout(self.outcome_cell, 0, 0, 1, 2)

        self.reason_cell = QVBoxLayout()
        self.reason_cell.setSpacing(3)
        self.reason_cell.setObjectName("reason_cell")
        self.reason_label = QLabel(MeetingReasonForm)
        self.reason_label.setObjectName("reason_label")

        self.reason_cell.addWidget(self.reason_label)

        self.reason = QPlainTextEdit(MeetingReasonForm)
        self.reason.setObjectName("reason")
        self.reason.setMaximumSize(QSize(16777215, 90))
        self.reason.setTabChangesFocus(True)

        self.reason_cell.addWidget(self.reason)

        self.reason_error = QLabel(MeetingReasonForm)
        self.reason_error.setObjectName("reason_error")
        self.reason_error.setText("")
        self.reason_error.setWordWrap(True)
        self.reason_error.setProperty("role", "error")

        self.reason_cell.addWidget(self.reason_error)

        self.reason_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.reason_cell.addItem(self.reason_space)

        self.fields.addLayout(self.reason_cell, 1, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(MeetingReasonForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(MeetingReasonForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.outcome_label.setBuddy(self.outcome)
        self.reason_label.setBuddy(self.reason)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(MeetingReasonForm)

        QMetaObject.connectSlotsByName(MeetingReasonForm)

    # setupUi

    def retranslateUi(self, MeetingReasonForm):
        MeetingReasonForm.setWindowTitle(QCoreApplication.translate("MeetingReasonForm", "Reason", None))
        self.outcome_label.setText(QCoreApplication.translate("MeetingReasonForm", "&Outcome", None))
        # if QT_CONFIG(accessibility)
        self.outcome.setAccessibleName(QCoreApplication.translate("MeetingReasonForm", "Outcome", None))
        # endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("MeetingReasonForm", "&Reason", None))
        # if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("MeetingReasonForm", "Reason", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
