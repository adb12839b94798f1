"""Made from ``ui/ruling.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

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


class Ui_RulingForm:
    def setupUi(self, RulingForm):
        if not RulingForm.objectName():
            RulingForm.setObjectName("RulingForm")
        RulingForm.resize(560, 330)
        self.column = QVBoxLayout(RulingForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(RulingForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)
        self.about.setProperty("role", "")

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.outcome_cell = QVBoxLayout()
        self.outcome_cell.setSpacing(3)
        self.outcome_cell.setObjectName("outcome_cell")
        self.outcome_label = QLabel(RulingForm)
        self.outcome_label.setObjectName("outcome_label")

        self.outcome_cell.addWidget(self.outcome_label)

        self.outcome = QComboBox(RulingForm)
        self.outcome.setObjectName("outcome")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.outcome.sizePolicy().hasHeightForWidth())
        self.outcome.setSizePolicy(sizePolicy)
        self.outcome.setMinimumContentsLength(8)

        self.outcome_cell.addWidget(self.outcome)

        self.outcome_error = QLabel(RulingForm)
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
        self.reason_label = QLabel(RulingForm)
        self.reason_label.setObjectName("reason_label")

        self.reason_cell.addWidget(self.reason_label)

        self.reason = QPlainTextEdit(RulingForm)
        self.reason.setObjectName("reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumSize(QSize(0, 90))

        self.reason_cell.addWidget(self.reason)

        self.reason_error = QLabel(RulingForm)
        self.reason_error.setObjectName("reason_error")
        self.reason_error.setText("")
        self.reason_error.setWordWrap(True)
        self.reason_error.setProperty("role", "error")

        self.reason_cell.addWidget(self.reason_error)

        self.reason_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.reason_cell.addItem(self.reason_space)

        self.fields.addLayout(self.reason_cell, 1, 0, 1, 2)

        self.ruled_by_cell = QVBoxLayout()
        self.ruled_by_cell.setSpacing(3)
        self.ruled_by_cell.setObjectName("ruled_by_cell")
        self.ruled_by_label = QLabel(RulingForm)
        self.ruled_by_label.setObjectName("ruled_by_label")

        self.ruled_by_cell.addWidget(self.ruled_by_label)

        self.ruled_by = QLineEdit(RulingForm)
        self.ruled_by.setObjectName("ruled_by")
        self.ruled_by.setMaxLength(100)

        self.ruled_by_cell.addWidget(self.ruled_by)

        self.ruled_by_error = QLabel(RulingForm)
        self.ruled_by_error.setObjectName("ruled_by_error")
        self.ruled_by_error.setText("")
        self.ruled_by_error.setWordWrap(True)
        self.ruled_by_error.setProperty("role", "error")

        self.ruled_by_cell.addWidget(self.ruled_by_error)

        self.ruled_by_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ruled_by_cell.addItem(self.ruled_by_space)

        self.fields.addLayout(self.ruled_by_cell, 2, 0, 1, 1)

        self.ruled_on_cell = QVBoxLayout()
        self.ruled_on_cell.setSpacing(3)
        self.ruled_on_cell.setObjectName("ruled_on_cell")
        self.ruled_on_label = QLabel(RulingForm)
        self.ruled_on_label.setObjectName("ruled_on_label")

        self.ruled_on_cell.addWidget(self.ruled_on_label)

        self.ruled_on = DateField(RulingForm)
        self.ruled_on.setObjectName("ruled_on")

        self.ruled_on_cell.addWidget(self.ruled_on)

        self.ruled_on_error = QLabel(RulingForm)
        self.ruled_on_error.setObjectName("ruled_on_error")
        self.ruled_on_error.setText("")
        self.ruled_on_error.setWordWrap(True)
        self.ruled_on_error.setProperty("role", "error")

        self.ruled_on_cell.addWidget(self.ruled_on_error)

        self.ruled_on_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ruled_on_cell.addItem(self.ruled_on_space)

        self.fields.addLayout(self.ruled_on_cell, 2, 1, 1, 1)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(RulingForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(RulingForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.outcome_label.setBuddy(self.outcome)
        self.reason_label.setBuddy(self.reason)
        self.ruled_by_label.setBuddy(self.ruled_by)
        self.ruled_on_label.setBuddy(self.ruled_on)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(RulingForm)

        QMetaObject.connectSlotsByName(RulingForm)

    # setupUi

    def retranslateUi(self, RulingForm):
        RulingForm.setWindowTitle(QCoreApplication.translate("RulingForm", "Decision", None))
        self.outcome_label.setText(QCoreApplication.translate("RulingForm", "&Decided", None))
        # if QT_CONFIG(accessibility)
        self.outcome.setAccessibleName(QCoreApplication.translate("RulingForm", "Decided", None))
        # endif // QT_CONFIG(accessibility)
        self.reason_label.setText(
            QCoreApplication.translate("RulingForm", "&Reason (stays in the record and is printed)", None)
        )
        # if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(
            QCoreApplication.translate("RulingForm", "Reason (stays in the record and is printed)", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.ruled_by_label.setText(QCoreApplication.translate("RulingForm", "Decided &by", None))
        # if QT_CONFIG(accessibility)
        self.ruled_by.setAccessibleName(QCoreApplication.translate("RulingForm", "Decided by", None))
        # endif // QT_CONFIG(accessibility)
        self.ruled_on_label.setText(QCoreApplication.translate("RulingForm", "Decided &on", None))
        # if QT_CONFIG(accessibility)
        self.ruled_on.setAccessibleName(QCoreApplication.translate("RulingForm", "Decided on", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
