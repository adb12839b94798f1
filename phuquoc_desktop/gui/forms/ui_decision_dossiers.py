"""Made from ``ui/decision_dossiers.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)


class Ui_DecisionDossiersForm:
    def setupUi(self, DecisionDossiersForm):
        if not DecisionDossiersForm.objectName():
            DecisionDossiersForm.setObjectName("DecisionDossiersForm")
        DecisionDossiersForm.resize(620, 420)
        self.column = QVBoxLayout(DecisionDossiersForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(DecisionDossiersForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setWordWrap(True)
        self.about.setProperty("role", "soft")

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.dossier_cell = QVBoxLayout()
        self.dossier_cell.setSpacing(3)
        self.dossier_cell.setObjectName("dossier_cell")
        self.dossier_label = QLabel(DecisionDossiersForm)
        self.dossier_label.setObjectName("dossier_label")

        self.dossier_cell.addWidget(self.dossier_label)

        self.dossier = QListWidget(DecisionDossiersForm)
        self.dossier.setObjectName("dossier")
        self.dossier.setProperty("role", "field")
        self.dossier.setMinimumSize(QSize(0, 220))

        self.dossier_cell.addWidget(self.dossier)

        self.dossier_error = QLabel(DecisionDossiersForm)
        self.dossier_error.setObjectName("dossier_error")
        self.dossier_error.setText("")
        self.dossier_error.setWordWrap(True)
        self.dossier_error.setProperty("role", "error")

        self.dossier_cell.addWidget(self.dossier_error)

        self.dossier_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dossier_cell.addItem(self.dossier_space)

        self.fields.addLayout(self.dossier_cell, 0, 0, 1, 1)

        self.fields.setColumnStretch(0, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(DecisionDossiersForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(DecisionDossiersForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.dossier_label.setBuddy(self.dossier)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(DecisionDossiersForm)

        QMetaObject.connectSlotsByName(DecisionDossiersForm)

    # setupUi

    def retranslateUi(self, DecisionDossiersForm):
        DecisionDossiersForm.setWindowTitle(
            QCoreApplication.translate("DecisionDossiersForm", "Take from dossiers", None)
        )
        self.dossier_label.setText(
            QCoreApplication.translate("DecisionDossiersForm", "&Dossiers (several may be ticked)", None)
        )
        # if QT_CONFIG(accessibility)
        self.dossier.setAccessibleName(
            QCoreApplication.translate("DecisionDossiersForm", "Dossiers (several may be ticked)", None)
        )


# endif // QT_CONFIG(accessibility)
# retranslateUi
