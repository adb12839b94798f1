"""Made from ``ui/fund.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

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


class Ui_FundForm:
    def setupUi(self, FundForm):
        if not FundForm.objectName():
            FundForm.setObjectName("FundForm")
        FundForm.resize(520, 300)
        self.column = QVBoxLayout(FundForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(FundForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)
        self.about.setProperty("role", "soft")

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.year_cell = QVBoxLayout()
        self.year_cell.setSpacing(3)
        self.year_cell.setObjectName("year_cell")
        self.year_label = QLabel(FundForm)
        self.year_label.setObjectName("year_label")

        self.year_cell.addWidget(self.year_label)

        self.year = QLineEdit(FundForm)
        self.year.setObjectName("year")
        self.year.setMaxLength(4)

        self.year_cell.addWidget(self.year)

        self.year_error = QLabel(FundForm)
        self.year_error.setObjectName("year_error")
        self.year_error.setText("")
        self.year_error.setWordWrap(True)
        self.year_error.setProperty("role", "error")

        self.year_cell.addWidget(self.year_error)

        self.year_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.year_cell.addItem(self.year_space)

        self.fields.addLayout(self.year_cell, 0, 0, 1, 1)

        self.amount_cell = QVBoxLayout()
        self.amount_cell.setSpacing(3)
        self.amount_cell.setObjectName("amount_cell")
        self.amount_label = QLabel(FundForm)
        self.amount_label.setObjectName("amount_label")

        self.amount_cell.addWidget(self.amount_label)

        self.amount = QLineEdit(FundForm)
        self.amount.setObjectName("amount")
        self.amount.setMaxLength(24)

        self.amount_cell.addWidget(self.amount)

        self.amount_error = QLabel(FundForm)
        self.amount_error.setObjectName("amount_error")
        self.amount_error.setText("")
        self.amount_error.setWordWrap(True)
        self.amount_error.setProperty("role", "error")

        self.amount_cell.addWidget(self.amount_error)

        self.amount_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.amount_cell.addItem(self.amount_space)

        self.fields.addLayout(self.amount_cell, 0, 1, 1, 1)

        self.name_cell = QVBoxLayout()
        self.name_cell.setSpacing(3)
        self.name_cell.setObjectName("name_cell")
        self.name_label = QLabel(FundForm)
        self.name_label.setObjectName("name_label")

        self.name_cell.addWidget(self.name_label)

        self.name = QLineEdit(FundForm)
        self.name.setObjectName("name")
        self.name.setMaxLength(200)

        self.name_cell.addWidget(self.name)

        self.name_error = QLabel(FundForm)
        self.name_error.setObjectName("name_error")
        self.name_error.setText("")
        self.name_error.setWordWrap(True)
        self.name_error.setProperty("role", "error")

        self.name_cell.addWidget(self.name_error)

        self.name_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_cell.addItem(self.name_space)

        self.fields.addLayout(self.name_cell, 1, 0, 1, 2)

        self.source_cell = QVBoxLayout()
        self.source_cell.setSpacing(3)
        self.source_cell.setObjectName("source_cell")
        self.source_label = QLabel(FundForm)
        self.source_label.setObjectName("source_label")

        self.source_cell.addWidget(self.source_label)

        self.source = QLineEdit(FundForm)
        self.source.setObjectName("source")
        self.source.setMaxLength(400)

        self.source_cell.addWidget(self.source)

        self.source_error = QLabel(FundForm)
        self.source_error.setObjectName("source_error")
        self.source_error.setText("")
        self.source_error.setWordWrap(True)
        self.source_error.setProperty("role", "error")

        self.source_cell.addWidget(self.source_error)

        self.source_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.source_cell.addItem(self.source_space)

        self.fields.addLayout(self.source_cell, 2, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(FundForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(FundForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.year_label.setBuddy(self.year)
        self.amount_label.setBuddy(self.amount)
        self.name_label.setBuddy(self.name)
        self.source_label.setBuddy(self.source)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(FundForm)

        QMetaObject.connectSlotsByName(FundForm)

    # setupUi

    def retranslateUi(self, FundForm):
        FundForm.setWindowTitle(QCoreApplication.translate("FundForm", "Fund", None))
        self.year_label.setText(QCoreApplication.translate("FundForm", "&Year", None))
        # if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("FundForm", "Year", None))
        # endif // QT_CONFIG(accessibility)
        self.amount_label.setText(QCoreApplication.translate("FundForm", "&Amount in \u0111\u1ed3ng", None))
        # if QT_CONFIG(accessibility)
        self.amount.setAccessibleName(QCoreApplication.translate("FundForm", "Amount in \u0111\u1ed3ng", None))
        # endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("FundForm", "&Name", None))
        # if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("FundForm", "Name", None))
        # endif // QT_CONFIG(accessibility)
        self.source_label.setText(QCoreApplication.translate("FundForm", "&Source", None))
        # if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("FundForm", "Source", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
