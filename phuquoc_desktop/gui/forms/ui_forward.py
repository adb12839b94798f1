"""Made from ``ui/forward.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.gui.widgets.date_field import DateField


class Ui_ForwardForm:
    def setupUi(self, ForwardForm):
        if not ForwardForm.objectName():
            ForwardForm.setObjectName("ForwardForm")
        ForwardForm.resize(620, 420)
        self.column = QVBoxLayout(ForwardForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.number_cell = QVBoxLayout()
        self.number_cell.setSpacing(3)
        self.number_cell.setObjectName("number_cell")
        self.number_label = QLabel(ForwardForm)
        self.number_label.setObjectName("number_label")

        self.number_cell.addWidget(self.number_label)

        self.number = QLineEdit(ForwardForm)
        self.number.setObjectName("number")

        self.number_cell.addWidget(self.number)

        self.number_error = QLabel(ForwardForm)
        self.number_error.setObjectName("number_error")
        self.number_error.setText("")
        self.number_error.setWordWrap(True)
        self.number_error.setProperty("role", "error")

        self.number_cell.addWidget(self.number_error)

        self.fields.addLayout(self.number_cell, 0, 0, 1, 1)

        self.dated_cell = QVBoxLayout()
        self.dated_cell.setSpacing(3)
        self.dated_cell.setObjectName("dated_cell")
        self.dated_label = QLabel(ForwardForm)
        self.dated_label.setObjectName("dated_label")

        self.dated_cell.addWidget(self.dated_label)

        self.dated = DateField(ForwardForm)
        self.dated.setObjectName("dated")

        self.dated_cell.addWidget(self.dated)

        self.dated_error = QLabel(ForwardForm)
        self.dated_error.setObjectName("dated_error")
        self.dated_error.setText("")
        self.dated_error.setWordWrap(True)
        self.dated_error.setProperty("role", "error")

        self.dated_cell.addWidget(self.dated_error)

        self.fields.addLayout(self.dated_cell, 0, 1, 1, 1)

        self.left_out_cell = QVBoxLayout()
        self.left_out_cell.setSpacing(3)
        self.left_out_cell.setObjectName("left_out_cell")
        self.left_out = QLabel(ForwardForm)
        self.left_out.setObjectName("left_out")

        self.left_out_cell.addWidget(self.left_out)

        self.people = QWidget(ForwardForm)
        self.people.setObjectName("people")

        self.left_out_cell.addWidget(self.people)

        self.left_out_error = QLabel(ForwardForm)
        self.left_out_error.setObjectName("left_out_error")
        self.left_out_error.setText("")
        self.left_out_error.setWordWrap(True)
        self.left_out_error.setProperty("role", "error")

        self.left_out_cell.addWidget(self.left_out_error)

        self.found = QLabel(ForwardForm)
        self.found.setObjectName("found")
        self.found.setText("")
        self.found.setWordWrap(True)
        self.found.setProperty("role", "soft")

        self.left_out_cell.addWidget(self.found)

        self.fields.addLayout(self.left_out_cell, 1, 0, 1, 2)

        self.in_spite_cell = QVBoxLayout()
        self.in_spite_cell.setSpacing(3)
        self.in_spite_cell.setObjectName("in_spite_cell")
        self.in_spite_label = QLabel(ForwardForm)
        self.in_spite_label.setObjectName("in_spite_label")

        self.in_spite_cell.addWidget(self.in_spite_label)

        self.in_spite = QPlainTextEdit(ForwardForm)
        self.in_spite.setObjectName("in_spite")
        self.in_spite.setTabChangesFocus(True)
        self.in_spite.setMinimumSize(QSize(0, 60))
        self.in_spite.setMaximumSize(QSize(16777215, 90))

        self.in_spite_cell.addWidget(self.in_spite)

        self.in_spite_error = QLabel(ForwardForm)
        self.in_spite_error.setObjectName("in_spite_error")
        self.in_spite_error.setText("")
        self.in_spite_error.setWordWrap(True)
        self.in_spite_error.setProperty("role", "error")

        self.in_spite_cell.addWidget(self.in_spite_error)

        self.fields.addLayout(self.in_spite_cell, 2, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(ForwardForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(ForwardForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.number_label.setBuddy(self.number)
        self.dated_label.setBuddy(self.dated)
        self.in_spite_label.setBuddy(self.in_spite)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(ForwardForm)

        QMetaObject.connectSlotsByName(ForwardForm)

    # setupUi

    def retranslateUi(self, ForwardForm):
        ForwardForm.setWindowTitle(QCoreApplication.translate("ForwardForm", "Forward to the province", None))
        self.number_label.setText(QCoreApplication.translate("ForwardForm", "&Number of the letter", None))
        # if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("ForwardForm", "Number of the letter", None))
        # endif // QT_CONFIG(accessibility)
        self.dated_label.setText(QCoreApplication.translate("ForwardForm", "&Date of the letter", None))
        # if QT_CONFIG(accessibility)
        self.dated.setAccessibleName(QCoreApplication.translate("ForwardForm", "Date of the letter", None))
        # endif // QT_CONFIG(accessibility)
        self.left_out.setText(
            QCoreApplication.translate("ForwardForm", "Who goes on; whoever is not ticked stays", None)
        )
        # if QT_CONFIG(accessibility)
        self.people.setAccessibleName(QCoreApplication.translate("ForwardForm", "Candidates", None))
        # endif // QT_CONFIG(accessibility)
        self.in_spite_label.setText(
            QCoreApplication.translate(
                "ForwardForm", "&Reason why it goes all the same, where something speaks against it", None
            )
        )
        # if QT_CONFIG(accessibility)
        self.in_spite.setAccessibleName(
            QCoreApplication.translate(
                "ForwardForm", "Reason why it goes all the same, where something speaks against it", None
            )
        )


# endif // QT_CONFIG(accessibility)
# retranslateUi
