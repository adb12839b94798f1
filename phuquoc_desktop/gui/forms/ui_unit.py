"""Made from ``ui/unit.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

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


class Ui_UnitForm:
    def setupUi(self, UnitForm):
        if not UnitForm.objectName():
            UnitForm.setObjectName("UnitForm")
        UnitForm.resize(460, 180)
        self.column = QVBoxLayout(UnitForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.name_cell = QVBoxLayout()
        self.name_cell.setSpacing(3)
        self.name_cell.setObjectName("name_cell")
        self.name_label = QLabel(UnitForm)
        self.name_label.setObjectName("name_label")

        self.name_cell.addWidget(self.name_label)

        self.name = QLineEdit(UnitForm)
        self.name.setObjectName("name")
        self.name.setMaxLength(200)

        self.name_cell.addWidget(self.name)

        self.name_error = QLabel(UnitForm)
        self.name_error.setObjectName("name_error")
        self.name_error.setText("")
        self.name_error.setWordWrap(True)
        self.name_error.setProperty("role", "error")

        self.name_cell.addWidget(self.name_error)

        self.name_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_cell.addItem(self.name_space)

        self.fields.addLayout(self.name_cell, 0, 0, 1, 1)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.note_label = QLabel(UnitForm)
        self.note_label.setObjectName("note_label")

        self.note_cell.addWidget(self.note_label)

        self.note = QLineEdit(UnitForm)
        self.note.setObjectName("note")
        self.note.setMaxLength(1000)

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(UnitForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.note_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.note_cell.addItem(self.note_space)

        self.fields.addLayout(self.note_cell, 1, 0, 1, 1)

        self.fields.setColumnStretch(0, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(UnitForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(UnitForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.note_label.setBuddy(self.note)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(UnitForm)

        QMetaObject.connectSlotsByName(UnitForm)

    # setupUi

    def retranslateUi(self, UnitForm):
        UnitForm.setWindowTitle(QCoreApplication.translate("UnitForm", "Unit", None))
        self.name_label.setText(QCoreApplication.translate("UnitForm", "&Unit name", None))
        # if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("UnitForm", "Unit name", None))
        # endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("UnitForm", "No&te", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("UnitForm", "Note", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
