"""Made from ``ui/paste_figures.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QVBoxLayout,
)

from phuquoc_desktop.gui.widgets.reading_bar import ReadingBar


class Ui_PasteFiguresForm:
    def setupUi(self, PasteFiguresForm):
        if not PasteFiguresForm.objectName():
            PasteFiguresForm.setObjectName("PasteFiguresForm")
        PasteFiguresForm.resize(960, 600)
        self.column = QVBoxLayout(PasteFiguresForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.row_0 = QHBoxLayout()
        self.row_0.setSpacing(16)
        self.row_0.setObjectName("row_0")
        self.period_cell = QVBoxLayout()
        self.period_cell.setSpacing(3)
        self.period_cell.setObjectName("period_cell")
        self.period_label = QLabel(PasteFiguresForm)
        self.period_label.setObjectName("period_label")

        self.period_cell.addWidget(self.period_label)

        self.period = QComboBox(PasteFiguresForm)
        self.period.setObjectName("period")
        self.period.setMaxVisibleItems(20)

        self.period_cell.addWidget(self.period)

        self.period_error = QLabel(PasteFiguresForm)
        self.period_error.setObjectName("period_error")
        self.period_error.setText("")
        self.period_error.setWordWrap(True)
        self.period_error.setProperty("role", "error")

        self.period_cell.addWidget(self.period_error)

        self.period_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.period_cell.addItem(self.period_space)

        self.row_0.addLayout(self.period_cell)

        self.text_cell = QVBoxLayout()
        self.text_cell.setSpacing(3)
        self.text_cell.setObjectName("text_cell")
        self.text_label = QLabel(PasteFiguresForm)
        self.text_label.setObjectName("text_label")

        self.text_cell.addWidget(self.text_label)

        self.text = QPlainTextEdit(PasteFiguresForm)
        self.text.setObjectName("text")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(QSize(0, 60))
        self.text.setMaximumSize(QSize(16777215, 110))

        self.text_cell.addWidget(self.text)

        self.row_0.addLayout(self.text_cell)

        self.column.addLayout(self.row_0)

        self.lines = QTableView(PasteFiguresForm)
        self.lines.setObjectName("lines")

        self.column.addWidget(self.lines)

        self.readings = ReadingBar(PasteFiguresForm)
        self.readings.setObjectName("readings")

        self.column.addWidget(self.readings)

        self.count = QLabel(PasteFiguresForm)
        self.count.setObjectName("count")
        self.count.setText("")
        self.count.setWordWrap(True)

        self.column.addWidget(self.count)

        self.refusal = QLabel(PasteFiguresForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(PasteFiguresForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.period_label.setBuddy(self.period)
        self.text_label.setBuddy(self.text)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(PasteFiguresForm)

        QMetaObject.connectSlotsByName(PasteFiguresForm)

    # setupUi

    def retranslateUi(self, PasteFiguresForm):
        PasteFiguresForm.setWindowTitle(
            QCoreApplication.translate("PasteFiguresForm", "Paste a column of figures", None)
        )
        self.period_label.setText(QCoreApplication.translate("PasteFiguresForm", "&Period", None))
        # if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("PasteFiguresForm", "Period", None))
        # endif // QT_CONFIG(accessibility)
        self.text_label.setText(QCoreApplication.translate("PasteFiguresForm", "As &copied from Excel", None))
        # if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("PasteFiguresForm", "As copied from Excel", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("PasteFiguresForm", "What becomes of each line", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.readings.setAccessibleName(
            QCoreApplication.translate("PasteFiguresForm", "How a figure is to be read", None)
        )
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.count.setAccessibleName(QCoreApplication.translate("PasteFiguresForm", "Summary", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
