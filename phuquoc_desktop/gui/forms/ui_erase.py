"""Made from ``ui/erase.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)


class Ui_EraseForm:
    def setupUi(self, EraseForm):
        if not EraseForm.objectName():
            EraseForm.setObjectName("EraseForm")
        EraseForm.resize(560, 320)
        self.column = QVBoxLayout(EraseForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(EraseForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)

        self.column.addWidget(self.about)

        self.asked = QLabel(EraseForm)
        self.asked.setObjectName("asked")
        self.asked.setText("")
        self.asked.setWordWrap(True)
        self.asked.setProperty("role", "soft")

        self.column.addWidget(self.asked)

        self.typed = QLineEdit(EraseForm)
        self.typed.setObjectName("typed")

        self.column.addWidget(self.typed)

        self.typed_error = QLabel(EraseForm)
        self.typed_error.setObjectName("typed_error")
        self.typed_error.setText("")
        self.typed_error.setWordWrap(True)
        self.typed_error.setProperty("role", "error")

        self.column.addWidget(self.typed_error)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(EraseForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(EraseForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        self.retranslateUi(EraseForm)

        QMetaObject.connectSlotsByName(EraseForm)

    # setupUi

    def retranslateUi(self, EraseForm):
        EraseForm.setWindowTitle(QCoreApplication.translate("EraseForm", "Erase", None))
        # if QT_CONFIG(accessibility)
        self.typed.setAccessibleName(QCoreApplication.translate("EraseForm", "Full name, typed to confirm", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
