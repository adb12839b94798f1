"""Made from ``ui/hand_over.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

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


class Ui_HandOverForm:
    def setupUi(self, HandOverForm):
        if not HandOverForm.objectName():
            HandOverForm.setObjectName("HandOverForm")
        HandOverForm.resize(460, 240)
        self.column = QVBoxLayout(HandOverForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(HandOverForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)
        self.about.setProperty("role", "soft")

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.handed_on_cell = QVBoxLayout()
        self.handed_on_cell.setSpacing(3)
        self.handed_on_cell.setObjectName("handed_on_cell")
        self.handed_on_label = QLabel(HandOverForm)
        self.handed_on_label.setObjectName("handed_on_label")

        self.handed_on_cell.addWidget(self.handed_on_label)

        self.handed_on = DateField(HandOverForm)
        self.handed_on.setObjectName("handed_on")

        self.handed_on_cell.addWidget(self.handed_on)

        self.handed_on_error = QLabel(HandOverForm)
        self.handed_on_error.setObjectName("handed_on_error")
        self.handed_on_error.setText("")
        self.handed_on_error.setWordWrap(True)
        self.handed_on_error.setProperty("role", "error")

        self.handed_on_cell.addWidget(self.handed_on_error)

        self.handed_on_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.handed_on_cell.addItem(self.handed_on_space)

        self.fields.addLayout(self.handed_on_cell, 0, 0, 1, 1)

        self.handed_to_cell = QVBoxLayout()
        self.handed_to_cell.setSpacing(3)
        self.handed_to_cell.setObjectName("handed_to_cell")
        self.handed_to_label = QLabel(HandOverForm)
        self.handed_to_label.setObjectName("handed_to_label")

        self.handed_to_cell.addWidget(self.handed_to_label)

        self.handed_to = QLineEdit(HandOverForm)
        self.handed_to.setObjectName("handed_to")
        self.handed_to.setMaxLength(200)

        self.handed_to_cell.addWidget(self.handed_to)

        self.handed_to_error = QLabel(HandOverForm)
        self.handed_to_error.setObjectName("handed_to_error")
        self.handed_to_error.setText("")
        self.handed_to_error.setWordWrap(True)
        self.handed_to_error.setProperty("role", "error")

        self.handed_to_cell.addWidget(self.handed_to_error)

        self.handed_to_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.handed_to_cell.addItem(self.handed_to_space)

        self.fields.addLayout(self.handed_to_cell, 0, 1, 1, 1)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(HandOverForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(HandOverForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.handed_on_label.setBuddy(self.handed_on)
        self.handed_to_label.setBuddy(self.handed_to)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(HandOverForm)

        QMetaObject.connectSlotsByName(HandOverForm)

    # setupUi

    def retranslateUi(self, HandOverForm):
        HandOverForm.setWindowTitle(QCoreApplication.translate("HandOverForm", "Hand over certificates", None))
        self.handed_on_label.setText(QCoreApplication.translate("HandOverForm", "Handed over &on", None))
        # if QT_CONFIG(accessibility)
        self.handed_on.setAccessibleName(QCoreApplication.translate("HandOverForm", "Handed over on", None))
        # endif // QT_CONFIG(accessibility)
        self.handed_to_label.setText(QCoreApplication.translate("HandOverForm", "Handed over &to", None))
        # if QT_CONFIG(accessibility)
        self.handed_to.setAccessibleName(QCoreApplication.translate("HandOverForm", "Handed over to", None))
        # endif // QT_CONFIG(accessibility)
        self.handed_to.setPlaceholderText(QCoreApplication.translate("HandOverForm", "the party itself", None))

    # retranslateUi
