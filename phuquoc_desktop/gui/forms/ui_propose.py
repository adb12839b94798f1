"""Made from ``ui/propose.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
)


class Ui_ProposeForm:
    def setupUi(self, ProposeForm):
        if not ProposeForm.objectName():
            ProposeForm.setObjectName("ProposeForm")
        ProposeForm.resize(900, 520)
        self.column = QVBoxLayout(ProposeForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(ProposeForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)
        self.about.setProperty("role", "soft")

        self.column.addWidget(self.about)

        self.lines = QTableView(ProposeForm)
        self.lines.setObjectName("lines")

        self.column.addWidget(self.lines)

        self.ticking = QHBoxLayout()
        self.ticking.setObjectName("ticking")
        self.tick_fit = QPushButton(ProposeForm)
        self.tick_fit.setObjectName("tick_fit")

        self.ticking.addWidget(self.tick_fit)

        self.tick_none = QPushButton(ProposeForm)
        self.tick_none.setObjectName("tick_none")

        self.ticking.addWidget(self.tick_none)

        self.count = QLabel(ProposeForm)
        self.count.setObjectName("count")
        self.count.setText("")
        self.count.setProperty("role", "soft")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

        self.ticking.addWidget(self.count)

        self.column.addLayout(self.ticking)

        self.refusal = QLabel(ProposeForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(ProposeForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        self.retranslateUi(ProposeForm)

        QMetaObject.connectSlotsByName(ProposeForm)

    # setupUi

    def retranslateUi(self, ProposeForm):
        ProposeForm.setWindowTitle(QCoreApplication.translate("ProposeForm", "Propose several", None))
        # if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("ProposeForm", "Those who registered", None))
        # endif // QT_CONFIG(accessibility)
        self.tick_fit.setText(QCoreApplication.translate("ProposeForm", "Tick all who are offered", None))
        self.tick_none.setText(QCoreApplication.translate("ProposeForm", "Tick none", None))

    # retranslateUi
