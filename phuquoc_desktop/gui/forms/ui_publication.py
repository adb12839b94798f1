"""Made from ``ui/publication.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

from phuquoc_desktop.gui.widgets.date_field import DateField


class Ui_PublicationForm:
    def setupUi(self, PublicationForm):
        if not PublicationForm.objectName():
            PublicationForm.setObjectName("PublicationForm")
        PublicationForm.resize(560, 340)
        self.column = QVBoxLayout(PublicationForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(PublicationForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)
        self.about.setProperty("role", "soft")

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.published_from_cell = QVBoxLayout()
        self.published_from_cell.setSpacing(3)
        self.published_from_cell.setObjectName("published_from_cell")
        self.published_from_label = QLabel(PublicationForm)
        self.published_from_label.setObjectName("published_from_label")

        self.published_from_cell.addWidget(self.published_from_label)

        self.published_from = DateField(PublicationForm)
        self.published_from.setObjectName("published_from")

        self.published_from_cell.addWidget(self.published_from)

        self.published_from_error = QLabel(PublicationForm)
        self.published_from_error.setObjectName("published_from_error")
        self.published_from_error.setText("")
        self.published_from_error.setWordWrap(True)
        self.published_from_error.setProperty("role", "error")

        self.published_from_cell.addWidget(self.published_from_error)

        self.published_from_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.published_from_cell.addItem(self.published_from_space)

        self.fields.addLayout(self.published_from_cell, 0, 0, 1, 1)

        self.published_until_cell = QVBoxLayout()
        self.published_until_cell.setSpacing(3)
        self.published_until_cell.setObjectName("published_until_cell")
        self.published_until_label = QLabel(PublicationForm)
        self.published_until_label.setObjectName("published_until_label")

        self.published_until_cell.addWidget(self.published_until_label)

        self.published_until = DateField(PublicationForm)
        self.published_until.setObjectName("published_until")

        self.published_until_cell.addWidget(self.published_until)

        self.published_until_error = QLabel(PublicationForm)
        self.published_until_error.setObjectName("published_until_error")
        self.published_until_error.setText("")
        self.published_until_error.setWordWrap(True)
        self.published_until_error.setProperty("role", "error")

        self.published_until_cell.addWidget(self.published_until_error)

        self.published_until_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.published_until_cell.addItem(self.published_until_space)

        self.fields.addLayout(self.published_until_cell, 0, 1, 1, 1)

        self.publication_result_cell = QVBoxLayout()
        self.publication_result_cell.setSpacing(3)
        self.publication_result_cell.setObjectName("publication_result_cell")
        self.publication_result_label = QLabel(PublicationForm)
        self.publication_result_label.setObjectName("publication_result_label")

        self.publication_result_cell.addWidget(self.publication_result_label)

        self.publication_result = QPlainTextEdit(PublicationForm)
        self.publication_result.setObjectName("publication_result")
        self.publication_result.setTabChangesFocus(True)
        self.publication_result.setMinimumSize(QSize(0, 80))

        self.publication_result_cell.addWidget(self.publication_result)

        self.publication_result_error = QLabel(PublicationForm)
        self.publication_result_error.setObjectName("publication_result_error")
        self.publication_result_error.setText("")
        self.publication_result_error.setWordWrap(True)
        self.publication_result_error.setProperty("role", "error")

        self.publication_result_cell.addWidget(self.publication_result_error)

        self.publication_result_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.publication_result_cell.addItem(self.publication_result_space)

        self.fields.addLayout(self.publication_result_cell, 1, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(PublicationForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(PublicationForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.published_from_label.setBuddy(self.published_from)
        self.published_until_label.setBuddy(self.published_until)
        self.publication_result_label.setBuddy(self.publication_result)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(PublicationForm)

        QMetaObject.connectSlotsByName(PublicationForm)

    # setupUi

    def retranslateUi(self, PublicationForm):
        PublicationForm.setWindowTitle(QCoreApplication.translate("PublicationForm", "Public notice", None))
        self.published_from_label.setText(QCoreApplication.translate("PublicationForm", "Published &from", None))
        # if QT_CONFIG(accessibility)
        self.published_from.setAccessibleName(QCoreApplication.translate("PublicationForm", "Published from", None))
        # endif // QT_CONFIG(accessibility)
        self.published_until_label.setText(QCoreApplication.translate("PublicationForm", "Published &until", None))
        # if QT_CONFIG(accessibility)
        self.published_until.setAccessibleName(QCoreApplication.translate("PublicationForm", "Published until", None))
        # endif // QT_CONFIG(accessibility)
        self.publication_result_label.setText(
            QCoreApplication.translate("PublicationForm", "&What people said to it", None)
        )
        # if QT_CONFIG(accessibility)
        self.publication_result.setAccessibleName(
            QCoreApplication.translate("PublicationForm", "What people said to it", None)
        )


# endif // QT_CONFIG(accessibility)
# retranslateUi
