"""Made from ``ui/copy_targets.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QVBoxLayout,
)


class Ui_CopyTargetsForm:
    def setupUi(self, CopyTargetsForm):
        if not CopyTargetsForm.objectName():
            CopyTargetsForm.setObjectName("CopyTargetsForm")
        CopyTargetsForm.resize(860, 560)
        self.column = QVBoxLayout(CopyTargetsForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.row_0 = QHBoxLayout()
        self.row_0.setSpacing(16)
        self.row_0.setObjectName("row_0")
        self.source_cell = QVBoxLayout()
        self.source_cell.setSpacing(3)
        self.source_cell.setObjectName("source_cell")
        self.source_label = QLabel(CopyTargetsForm)
        self.source_label.setObjectName("source_label")

        self.source_cell.addWidget(self.source_label)

        self.source = QComboBox(CopyTargetsForm)
        self.source.setObjectName("source")
        self.source.setMaxVisibleItems(20)

        self.source_cell.addWidget(self.source)

        self.source_error = QLabel(CopyTargetsForm)
        self.source_error.setObjectName("source_error")
        self.source_error.setText("")
        self.source_error.setWordWrap(True)
        self.source_error.setProperty("role", "error")

        self.source_cell.addWidget(self.source_error)

        self.source_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.source_cell.addItem(self.source_space)

        self.row_0.addLayout(self.source_cell)

        self.bases_cell = QVBoxLayout()
        self.bases_cell.setSpacing(3)
        self.bases_cell.setObjectName("bases_cell")
        self.bases = QCheckBox(CopyTargetsForm)
        self.bases.setObjectName("bases")

        self.bases_cell.addWidget(self.bases)

        self.bases_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.bases_cell.addItem(self.bases_space)

        self.row_0.addLayout(self.bases_cell)

        self.column.addLayout(self.row_0)

        self.lines = QTableView(CopyTargetsForm)
        self.lines.setObjectName("lines")

        self.column.addWidget(self.lines)

        self.count = QLabel(CopyTargetsForm)
        self.count.setObjectName("count")
        self.count.setText("")
        self.count.setWordWrap(True)

        self.column.addWidget(self.count)

        self.refusal = QLabel(CopyTargetsForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(CopyTargetsForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.source_label.setBuddy(self.source)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(CopyTargetsForm)

        QMetaObject.connectSlotsByName(CopyTargetsForm)

    # setupUi

    def retranslateUi(self, CopyTargetsForm):
        CopyTargetsForm.setWindowTitle(
            QCoreApplication.translate("CopyTargetsForm", "Copy targets of another year", None)
        )
        self.source_label.setText(QCoreApplication.translate("CopyTargetsForm", "&From the year", None))
        # if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("CopyTargetsForm", "From the year", None))
        # endif // QT_CONFIG(accessibility)
        self.bases.setText(
            QCoreApplication.translate("CopyTargetsForm", "Take what was reached as the figure to &compare with", None)
        )
        # if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("CopyTargetsForm", "Targets of that year", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.count.setAccessibleName(QCoreApplication.translate("CopyTargetsForm", "Summary", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
