"""Made from ``ui/initiative.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

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

from phuquoc_desktop.gui.widgets.authors_field import AuthorsField
from phuquoc_desktop.gui.widgets.date_field import DateField


class Ui_InitiativeForm:
    def setupUi(self, InitiativeForm):
        if not InitiativeForm.objectName():
            InitiativeForm.setObjectName("InitiativeForm")
        InitiativeForm.resize(760, 440)
        self.column = QVBoxLayout(InitiativeForm)
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
        self.title_label = QLabel(InitiativeForm)
        self.title_label.setObjectName("title_label")

        self.title_cell.addWidget(self.title_label)

        self.title = QLineEdit(InitiativeForm)
        self.title.setObjectName("title")
        self.title.setMaxLength(400)

        self.title_cell.addWidget(self.title)

        self.title_error = QLabel(InitiativeForm)
        self.title_error.setObjectName("title_error")
        self.title_error.setText("")
        self.title_error.setWordWrap(True)
        self.title_error.setProperty("role", "error")

        self.title_cell.addWidget(self.title_error)

        self.title_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.title_cell.addItem(self.title_space)

        self.fields.addLayout(self.title_cell, 0, 0, 1, 3)

        self.invention_cell = QVBoxLayout()
        self.invention_cell.setSpacing(3)
        self.invention_cell.setObjectName("invention_cell")
        self.invention_label = QLabel(InitiativeForm)
        self.invention_label.setObjectName("invention_label")

        self.invention_cell.addWidget(self.invention_label)

        self.invention = QComboBox(InitiativeForm)
        self.invention.setObjectName("invention")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.invention.sizePolicy().hasHeightForWidth())
        self.invention.setSizePolicy(sizePolicy)
        self.invention.setMinimumContentsLength(8)

        self.invention_cell.addWidget(self.invention)

        self.invention_error = QLabel(InitiativeForm)
        self.invention_error.setObjectName("invention_error")
        self.invention_error.setText("")
        self.invention_error.setWordWrap(True)
        self.invention_error.setProperty("role", "error")

        self.invention_cell.addWidget(self.invention_error)

        self.invention_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.invention_cell.addItem(self.invention_space)

        self.fields.addLayout(self.invention_cell, 1, 0, 1, 1)

        self.year_cell = QVBoxLayout()
        self.year_cell.setSpacing(3)
        self.year_cell.setObjectName("year_cell")
        self.year_label = QLabel(InitiativeForm)
        self.year_label.setObjectName("year_label")

        self.year_cell.addWidget(self.year_label)

        self.year = QLineEdit(InitiativeForm)
        self.year.setObjectName("year")
        self.year.setMaxLength(4)

        self.year_cell.addWidget(self.year)

        self.year_error = QLabel(InitiativeForm)
        self.year_error.setObjectName("year_error")
        self.year_error.setText("")
        self.year_error.setWordWrap(True)
        self.year_error.setProperty("role", "error")

        self.year_cell.addWidget(self.year_error)

        self.year_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.year_cell.addItem(self.year_space)

        self.fields.addLayout(self.year_cell, 1, 1, 1, 1)

        self.scope_cell = QVBoxLayout()
        self.scope_cell.setSpacing(3)
        self.scope_cell.setObjectName("scope_cell")
        self.scope_label = QLabel(InitiativeForm)
        self.scope_label.setObjectName("scope_label")

        self.scope_cell.addWidget(self.scope_label)

        self.scope = QComboBox(InitiativeForm)
        self.scope.setObjectName("scope")
        sizePolicy.setHeightForWidth(self.scope.sizePolicy().hasHeightForWidth())
        self.scope.setSizePolicy(sizePolicy)
        self.scope.setMinimumContentsLength(8)

        self.scope_cell.addWidget(self.scope)

        self.scope_error = QLabel(InitiativeForm)
        self.scope_error.setObjectName("scope_error")
        self.scope_error.setText("")
        self.scope_error.setWordWrap(True)
        self.scope_error.setProperty("role", "error")

        self.scope_cell.addWidget(self.scope_error)

        self.scope_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.scope_cell.addItem(self.scope_space)

        self.fields.addLayout(self.scope_cell, 1, 2, 1, 1)

        self.recognised_by_cell = QVBoxLayout()
        self.recognised_by_cell.setSpacing(3)
        self.recognised_by_cell.setObjectName("recognised_by_cell")
        self.recognised_by_label = QLabel(InitiativeForm)
        self.recognised_by_label.setObjectName("recognised_by_label")

        self.recognised_by_cell.addWidget(self.recognised_by_label)

        self.recognised_by = QComboBox(InitiativeForm)
        self.recognised_by.setObjectName("recognised_by")
        sizePolicy.setHeightForWidth(self.recognised_by.sizePolicy().hasHeightForWidth())
        self.recognised_by.setSizePolicy(sizePolicy)
        self.recognised_by.setMinimumContentsLength(8)

        self.recognised_by_cell.addWidget(self.recognised_by)

        self.recognised_by_error = QLabel(InitiativeForm)
        self.recognised_by_error.setObjectName("recognised_by_error")
        self.recognised_by_error.setText("")
        self.recognised_by_error.setWordWrap(True)
        self.recognised_by_error.setProperty("role", "error")

        self.recognised_by_cell.addWidget(self.recognised_by_error)

        self.recognised_by_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.recognised_by_cell.addItem(self.recognised_by_space)

        self.fields.addLayout(self.recognised_by_cell, 2, 0, 1, 1)

        self.decision_number_cell = QVBoxLayout()
        self.decision_number_cell.setSpacing(3)
        self.decision_number_cell.setObjectName("decision_number_cell")
        self.decision_number_label = QLabel(InitiativeForm)
        self.decision_number_label.setObjectName("decision_number_label")

        self.decision_number_cell.addWidget(self.decision_number_label)

        self.decision_number = QLineEdit(InitiativeForm)
        self.decision_number.setObjectName("decision_number")
        self.decision_number.setMaxLength(60)

        self.decision_number_cell.addWidget(self.decision_number)

        self.decision_number_error = QLabel(InitiativeForm)
        self.decision_number_error.setObjectName("decision_number_error")
        self.decision_number_error.setText("")
        self.decision_number_error.setWordWrap(True)
        self.decision_number_error.setProperty("role", "error")

        self.decision_number_cell.addWidget(self.decision_number_error)

        self.decision_number_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.decision_number_cell.addItem(self.decision_number_space)

        self.fields.addLayout(self.decision_number_cell, 2, 1, 1, 1)

        self.decision_date_cell = QVBoxLayout()
        self.decision_date_cell.setSpacing(3)
        self.decision_date_cell.setObjectName("decision_date_cell")
        self.decision_date_label = QLabel(InitiativeForm)
        self.decision_date_label.setObjectName("decision_date_label")

        self.decision_date_cell.addWidget(self.decision_date_label)

        self.decision_date = DateField(InitiativeForm)
        self.decision_date.setObjectName("decision_date")

        self.decision_date_cell.addWidget(self.decision_date)

        self.decision_date_error = QLabel(InitiativeForm)
        self.decision_date_error.setObjectName("decision_date_error")
        self.decision_date_error.setText("")
        self.decision_date_error.setWordWrap(True)
        self.decision_date_error.setProperty("role", "error")

        self.decision_date_cell.addWidget(self.decision_date_error)

        self.decision_date_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.decision_date_cell.addItem(self.decision_date_space)

        self.fields.addLayout(self.decision_date_cell, 2, 2, 1, 1)

        self.recogniser_cell = QVBoxLayout()
        self.recogniser_cell.setSpacing(3)
        self.recogniser_cell.setObjectName("recogniser_cell")
        self.recogniser_label = QLabel(InitiativeForm)
        self.recogniser_label.setObjectName("recogniser_label")

        self.recogniser_cell.addWidget(self.recogniser_label)

        self.recogniser = QLineEdit(InitiativeForm)
        self.recogniser.setObjectName("recogniser")
        self.recogniser.setMaxLength(200)

        self.recogniser_cell.addWidget(self.recogniser)

        self.recogniser_error = QLabel(InitiativeForm)
        self.recogniser_error.setObjectName("recogniser_error")
        self.recogniser_error.setText("")
        self.recogniser_error.setWordWrap(True)
        self.recogniser_error.setProperty("role", "error")

        self.recogniser_cell.addWidget(self.recogniser_error)

        self.recogniser_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.recogniser_cell.addItem(self.recogniser_space)

        self.fields.addLayout(self.recogniser_cell, 3, 0, 1, 2)

        self.used_for_cell = QVBoxLayout()
        self.used_for_cell.setSpacing(3)
        self.used_for_cell.setObjectName("used_for_cell")
        self.used_for_label = QLabel(InitiativeForm)
        self.used_for_label.setObjectName("used_for_label")

        self.used_for_cell.addWidget(self.used_for_label)

        self.used_for = QLineEdit(InitiativeForm)
        self.used_for.setObjectName("used_for")
        self.used_for.setMaxLength(200)

        self.used_for_cell.addWidget(self.used_for)

        self.used_for_error = QLabel(InitiativeForm)
        self.used_for_error.setObjectName("used_for_error")
        self.used_for_error.setText("")
        self.used_for_error.setWordWrap(True)
        self.used_for_error.setProperty("role", "error")

        self.used_for_cell.addWidget(self.used_for_error)

        self.used_for_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.used_for_cell.addItem(self.used_for_space)

        self.fields.addLayout(self.used_for_cell, 3, 2, 1, 1)

        self.authors_cell = QVBoxLayout()
        self.authors_cell.setSpacing(3)
        self.authors_cell.setObjectName("authors_cell")
        self.authors_label = QLabel(InitiativeForm)
        self.authors_label.setObjectName("authors_label")

        self.authors_cell.addWidget(self.authors_label)

        self.authors = AuthorsField(InitiativeForm)
        self.authors.setObjectName("authors")

        self.authors_cell.addWidget(self.authors)

        self.authors_error = QLabel(InitiativeForm)
        self.authors_error.setObjectName("authors_error")
        self.authors_error.setText("")
        self.authors_error.setWordWrap(True)
        self.authors_error.setProperty("role", "error")

        self.authors_cell.addWidget(self.authors_error)

        self.authors_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.authors_cell.addItem(self.authors_space)

        self.fields.addLayout(self.authors_cell, 4, 0, 1, 3)

        self.summary_cell = QVBoxLayout()
        self.summary_cell.setSpacing(3)
        self.summary_cell.setObjectName("summary_cell")
        self.summary_label = QLabel(InitiativeForm)
        self.summary_label.setObjectName("summary_label")

        self.summary_cell.addWidget(self.summary_label)

        self.summary = QPlainTextEdit(InitiativeForm)
        self.summary.setObjectName("summary")
        self.summary.setTabChangesFocus(True)
        self.summary.setMinimumSize(QSize(0, 52))

        self.summary_cell.addWidget(self.summary)

        self.summary_error = QLabel(InitiativeForm)
        self.summary_error.setObjectName("summary_error")
        self.summary_error.setText("")
        self.summary_error.setWordWrap(True)
        self.summary_error.setProperty("role", "error")

        self.summary_cell.addWidget(self.summary_error)

        self.summary_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.summary_cell.addItem(self.summary_space)

        self.fields.addLayout(self.summary_cell, 5, 0, 1, 3)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)
        self.fields.setColumnStretch(2, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(InitiativeForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(InitiativeForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.title_label.setBuddy(self.title)
        self.invention_label.setBuddy(self.invention)
        self.year_label.setBuddy(self.year)
        self.scope_label.setBuddy(self.scope)
        self.recognised_by_label.setBuddy(self.recognised_by)
        self.decision_number_label.setBuddy(self.decision_number)
        self.decision_date_label.setBuddy(self.decision_date)
        self.recogniser_label.setBuddy(self.recogniser)
        self.used_for_label.setBuddy(self.used_for)
        self.authors_label.setBuddy(self.authors)
        self.summary_label.setBuddy(self.summary)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(InitiativeForm)

        QMetaObject.connectSlotsByName(InitiativeForm)

    # setupUi

    def retranslateUi(self, InitiativeForm):
        InitiativeForm.setWindowTitle(QCoreApplication.translate("InitiativeForm", "Initiative", None))
        self.title_label.setText(QCoreApplication.translate("InitiativeForm", "&Name of the initiative", None))
        # if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("InitiativeForm", "Name of the initiative", None))
        # endif // QT_CONFIG(accessibility)
        self.invention_label.setText(QCoreApplication.translate("InitiativeForm", "&Kind", None))
        # if QT_CONFIG(accessibility)
        self.invention.setAccessibleName(QCoreApplication.translate("InitiativeForm", "Kind", None))
        # endif // QT_CONFIG(accessibility)
        self.year_label.setText(QCoreApplication.translate("InitiativeForm", "&Year of recognition", None))
        # if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("InitiativeForm", "Year of recognition", None))
        # endif // QT_CONFIG(accessibility)
        self.scope_label.setText(QCoreApplication.translate("InitiativeForm", "Scope of e&ffect", None))
        # if QT_CONFIG(accessibility)
        self.scope.setAccessibleName(QCoreApplication.translate("InitiativeForm", "Scope of effect", None))
        # endif // QT_CONFIG(accessibility)
        self.recognised_by_label.setText(QCoreApplication.translate("InitiativeForm", "&Level of recognition", None))
        # if QT_CONFIG(accessibility)
        self.recognised_by.setAccessibleName(QCoreApplication.translate("InitiativeForm", "Level of recognition", None))
        # endif // QT_CONFIG(accessibility)
        self.decision_number_label.setText(QCoreApplication.translate("InitiativeForm", "&Decision number", None))
        # if QT_CONFIG(accessibility)
        self.decision_number.setAccessibleName(QCoreApplication.translate("InitiativeForm", "Decision number", None))
        # endif // QT_CONFIG(accessibility)
        self.decision_date_label.setText(QCoreApplication.translate("InitiativeForm", "Decision d&ate", None))
        # if QT_CONFIG(accessibility)
        self.decision_date.setAccessibleName(QCoreApplication.translate("InitiativeForm", "Decision date", None))
        # endif // QT_CONFIG(accessibility)
        self.recogniser_label.setText(QCoreApplication.translate("InitiativeForm", "&Recognised by", None))
        # if QT_CONFIG(accessibility)
        self.recogniser.setAccessibleName(QCoreApplication.translate("InitiativeForm", "Recognised by", None))
        # endif // QT_CONFIG(accessibility)
        self.used_for_label.setText(QCoreApplication.translate("InitiativeForm", "&Used before for", None))
        # if QT_CONFIG(accessibility)
        self.used_for.setAccessibleName(QCoreApplication.translate("InitiativeForm", "Used before for", None))
        # endif // QT_CONFIG(accessibility)
        self.authors_label.setText(
            QCoreApplication.translate("InitiativeForm", "Au&thors and their shares in per cent", None)
        )
        # if QT_CONFIG(accessibility)
        self.authors.setAccessibleName(
            QCoreApplication.translate("InitiativeForm", "Authors and their shares in per cent", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.summary_label.setText(QCoreApplication.translate("InitiativeForm", "&Summary", None))
        # if QT_CONFIG(accessibility)
        self.summary.setAccessibleName(QCoreApplication.translate("InitiativeForm", "Summary", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
