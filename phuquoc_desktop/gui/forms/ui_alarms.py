"""Made from ``ui/alarms.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
)

from phuquoc_desktop.gui.widgets.reading_list import ReadingList


class Ui_AlarmsForm:
    def setupUi(self, AlarmsForm):
        if not AlarmsForm.objectName():
            AlarmsForm.setObjectName("AlarmsForm")
        AlarmsForm.resize(860, 600)
        self.column = QVBoxLayout(AlarmsForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.lines = QTableView(AlarmsForm)
        self.lines.setObjectName("lines")

        self.column.addWidget(self.lines)

        self.because = QLabel(AlarmsForm)
        self.because.setObjectName("because")
        self.because.setText("")
        self.because.setWordWrap(True)

        self.column.addWidget(self.because)

        self.chosen = ReadingList(AlarmsForm)
        self.chosen.setObjectName("chosen")

        self.column.addWidget(self.chosen)

        self.reason_cell = QVBoxLayout()
        self.reason_cell.setSpacing(3)
        self.reason_cell.setObjectName("reason_cell")
        self.reason_label = QLabel(AlarmsForm)
        self.reason_label.setObjectName("reason_label")

        self.reason_cell.addWidget(self.reason_label)

        self.reason = QLineEdit(AlarmsForm)
        self.reason.setObjectName("reason")
        self.reason.setMaxLength(1000)

        self.reason_cell.addWidget(self.reason)

        self.reason_error = QLabel(AlarmsForm)
        self.reason_error.setObjectName("reason_error")
        self.reason_error.setText("")
        self.reason_error.setWordWrap(True)
        self.reason_error.setProperty("role", "error")

        self.reason_cell.addWidget(self.reason_error)

        self.column.addLayout(self.reason_cell)

        self.refusal = QLabel(AlarmsForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(AlarmsForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(AlarmsForm)

        QMetaObject.connectSlotsByName(AlarmsForm)

    # setupUi

    def retranslateUi(self, AlarmsForm):
        AlarmsForm.setWindowTitle(QCoreApplication.translate("AlarmsForm", "Figures in doubt", None))
        # if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("AlarmsForm", "Figures in doubt", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.because.setAccessibleName(QCoreApplication.translate("AlarmsForm", "Why it is doubted", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.chosen.setAccessibleName(QCoreApplication.translate("AlarmsForm", "How it is to be read", None))
        # endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("AlarmsForm", "&Reason", None))
        # if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("AlarmsForm", "Reason", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
