"""Made from ``ui/decision_issue.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

from phuquoc_desktop.gui.widgets.date_field import DateField


class Ui_DecisionIssueForm:
    def setupUi(self, DecisionIssueForm):
        if not DecisionIssueForm.objectName():
            DecisionIssueForm.setObjectName("DecisionIssueForm")
        DecisionIssueForm.resize(560, 360)
        self.column = QVBoxLayout(DecisionIssueForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(DecisionIssueForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)
        self.about.setProperty("role", "soft")

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.number_cell = QVBoxLayout()
        self.number_cell.setSpacing(3)
        self.number_cell.setObjectName("number_cell")
        self.number_label = QLabel(DecisionIssueForm)
        self.number_label.setObjectName("number_label")

        self.number_cell.addWidget(self.number_label)

        self.number = QLineEdit(DecisionIssueForm)
        self.number.setObjectName("number")
        self.number.setMaxLength(60)

        self.number_cell.addWidget(self.number)

        self.number_error = QLabel(DecisionIssueForm)
        self.number_error.setObjectName("number_error")
        self.number_error.setText("")
        self.number_error.setWordWrap(True)
        self.number_error.setProperty("role", "error")

        self.number_cell.addWidget(self.number_error)

        self.number_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.number_cell.addItem(self.number_space)

        self.fields.addLayout(self.number_cell, 0, 0, 1, 1)

        self.dated_cell = QVBoxLayout()
        self.dated_cell.setSpacing(3)
        self.dated_cell.setObjectName("dated_cell")
        self.dated_label = QLabel(DecisionIssueForm)
        self.dated_label.setObjectName("dated_label")

        self.dated_cell.addWidget(self.dated_label)

        self.dated = DateField(DecisionIssueForm)
        self.dated.setObjectName("dated")

        self.dated_cell.addWidget(self.dated)

        self.dated_error = QLabel(DecisionIssueForm)
        self.dated_error.setObjectName("dated_error")
        self.dated_error.setText("")
        self.dated_error.setWordWrap(True)
        self.dated_error.setProperty("role", "error")

        self.dated_cell.addWidget(self.dated_error)

        self.dated_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dated_cell.addItem(self.dated_space)

        self.fields.addLayout(self.dated_cell, 0, 1, 1, 1)

        self.signer_cell = QVBoxLayout()
        self.signer_cell.setSpacing(3)
        self.signer_cell.setObjectName("signer_cell")
        self.signer_label = QLabel(DecisionIssueForm)
        self.signer_label.setObjectName("signer_label")

        self.signer_cell.addWidget(self.signer_label)

        self.signer = QLineEdit(DecisionIssueForm)
        self.signer.setObjectName("signer")
        self.signer.setMaxLength(100)

        self.signer_cell.addWidget(self.signer)

        self.signer_error = QLabel(DecisionIssueForm)
        self.signer_error.setObjectName("signer_error")
        self.signer_error.setText("")
        self.signer_error.setWordWrap(True)
        self.signer_error.setProperty("role", "error")

        self.signer_cell.addWidget(self.signer_error)

        self.signer_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.signer_cell.addItem(self.signer_space)

        self.fields.addLayout(self.signer_cell, 1, 0, 1, 1)

        self.signer_position_cell = QVBoxLayout()
        self.signer_position_cell.setSpacing(3)
        self.signer_position_cell.setObjectName("signer_position_cell")
        self.signer_position_label = QLabel(DecisionIssueForm)
        self.signer_position_label.setObjectName("signer_position_label")

        self.signer_position_cell.addWidget(self.signer_position_label)

        self.signer_position = QLineEdit(DecisionIssueForm)
        self.signer_position.setObjectName("signer_position")
        self.signer_position.setMaxLength(200)

        self.signer_position_cell.addWidget(self.signer_position)

        self.signer_position_error = QLabel(DecisionIssueForm)
        self.signer_position_error.setObjectName("signer_position_error")
        self.signer_position_error.setText("")
        self.signer_position_error.setWordWrap(True)
        self.signer_position_error.setProperty("role", "error")

        self.signer_position_cell.addWidget(self.signer_position_error)

        self.signer_position_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.signer_position_cell.addItem(self.signer_position_space)

        self.fields.addLayout(self.signer_position_cell, 1, 1, 1, 1)

        self.beyond_fund_cell = QVBoxLayout()
        self.beyond_fund_cell.setSpacing(3)
        self.beyond_fund_cell.setObjectName("beyond_fund_cell")
        self.beyond_fund_label = QLabel(DecisionIssueForm)
        self.beyond_fund_label.setObjectName("beyond_fund_label")

        self.beyond_fund_cell.addWidget(self.beyond_fund_label)

        self.beyond_fund = QLineEdit(DecisionIssueForm)
        self.beyond_fund.setObjectName("beyond_fund")
        self.beyond_fund.setMaxLength(600)

        self.beyond_fund_cell.addWidget(self.beyond_fund)

        self.beyond_fund_error = QLabel(DecisionIssueForm)
        self.beyond_fund_error.setObjectName("beyond_fund_error")
        self.beyond_fund_error.setText("")
        self.beyond_fund_error.setWordWrap(True)
        self.beyond_fund_error.setProperty("role", "error")

        self.beyond_fund_cell.addWidget(self.beyond_fund_error)

        self.beyond_fund_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.beyond_fund_cell.addItem(self.beyond_fund_space)

        self.fields.addLayout(self.beyond_fund_cell, 2, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(DecisionIssueForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(DecisionIssueForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.number_label.setBuddy(self.number)
        self.dated_label.setBuddy(self.dated)
        self.signer_label.setBuddy(self.signer)
        self.signer_position_label.setBuddy(self.signer_position)
        self.beyond_fund_label.setBuddy(self.beyond_fund)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(DecisionIssueForm)

        QMetaObject.connectSlotsByName(DecisionIssueForm)

    # setupUi

    def retranslateUi(self, DecisionIssueForm):
        DecisionIssueForm.setWindowTitle(QCoreApplication.translate("DecisionIssueForm", "Issue a decision", None))
        self.number_label.setText(QCoreApplication.translate("DecisionIssueForm", "&Number", None))
        # if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("DecisionIssueForm", "Number", None))
        # endif // QT_CONFIG(accessibility)
        self.dated_label.setText(QCoreApplication.translate("DecisionIssueForm", "&Date", None))
        # if QT_CONFIG(accessibility)
        self.dated.setAccessibleName(QCoreApplication.translate("DecisionIssueForm", "Date", None))
        # endif // QT_CONFIG(accessibility)
        self.signer_label.setText(QCoreApplication.translate("DecisionIssueForm", "Si&gner", None))
        # if QT_CONFIG(accessibility)
        self.signer.setAccessibleName(QCoreApplication.translate("DecisionIssueForm", "Signer", None))
        # endif // QT_CONFIG(accessibility)
        self.signer_position_label.setText(
            QCoreApplication.translate("DecisionIssueForm", "Position of the signer", None)
        )
        # if QT_CONFIG(accessibility)
        self.signer_position.setAccessibleName(
            QCoreApplication.translate("DecisionIssueForm", "Position of the signer", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.beyond_fund_label.setText(
            QCoreApplication.translate("DecisionIssueForm", "&Why it is issued beyond the fund", None)
        )
        # if QT_CONFIG(accessibility)
        self.beyond_fund.setAccessibleName(
            QCoreApplication.translate("DecisionIssueForm", "Why it is issued beyond the fund", None)
        )


# endif // QT_CONFIG(accessibility)
# retranslateUi
