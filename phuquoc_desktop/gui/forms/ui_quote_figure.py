"""Made from ``ui/quote_figure.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)


class Ui_QuoteFigureForm:
    def setupUi(self, QuoteFigureForm):
        if not QuoteFigureForm.objectName():
            QuoteFigureForm.setObjectName("QuoteFigureForm")
        QuoteFigureForm.resize(600, 380)
        self.column = QVBoxLayout(QuoteFigureForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.row_0 = QHBoxLayout()
        self.row_0.setSpacing(16)
        self.row_0.setObjectName("row_0")
        self.dossier_id_cell = QVBoxLayout()
        self.dossier_id_cell.setSpacing(3)
        self.dossier_id_cell.setObjectName("dossier_id_cell")
        self.dossier_id_label = QLabel(QuoteFigureForm)
        self.dossier_id_label.setObjectName("dossier_id_label")

        self.dossier_id_cell.addWidget(self.dossier_id_label)

        self.dossier_id = QComboBox(QuoteFigureForm)
        self.dossier_id.setObjectName("dossier_id")
        self.dossier_id.setMaxVisibleItems(20)

        self.dossier_id_cell.addWidget(self.dossier_id)

        self.dossier_id_error = QLabel(QuoteFigureForm)
        self.dossier_id_error.setObjectName("dossier_id_error")
        self.dossier_id_error.setText("")
        self.dossier_id_error.setWordWrap(True)
        self.dossier_id_error.setProperty("role", "error")

        self.dossier_id_cell.addWidget(self.dossier_id_error)

        self.dossier_id_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.dossier_id_cell.addItem(self.dossier_id_space)

        self.row_0.addLayout(self.dossier_id_cell)

        self.candidate_id_cell = QVBoxLayout()
        self.candidate_id_cell.setSpacing(3)
        self.candidate_id_cell.setObjectName("candidate_id_cell")
        self.candidate_id_label = QLabel(QuoteFigureForm)
        self.candidate_id_label.setObjectName("candidate_id_label")

        self.candidate_id_cell.addWidget(self.candidate_id_label)

        self.candidate_id = QComboBox(QuoteFigureForm)
        self.candidate_id.setObjectName("candidate_id")
        self.candidate_id.setMaxVisibleItems(20)

        self.candidate_id_cell.addWidget(self.candidate_id)

        self.candidate_id_error = QLabel(QuoteFigureForm)
        self.candidate_id_error.setObjectName("candidate_id_error")
        self.candidate_id_error.setText("")
        self.candidate_id_error.setWordWrap(True)
        self.candidate_id_error.setProperty("role", "error")

        self.candidate_id_cell.addWidget(self.candidate_id_error)

        self.candidate_id_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.candidate_id_cell.addItem(self.candidate_id_space)

        self.row_0.addLayout(self.candidate_id_cell)

        self.column.addLayout(self.row_0)

        self.target_code_cell = QVBoxLayout()
        self.target_code_cell.setSpacing(3)
        self.target_code_cell.setObjectName("target_code_cell")
        self.target_code_label = QLabel(QuoteFigureForm)
        self.target_code_label.setObjectName("target_code_label")

        self.target_code_cell.addWidget(self.target_code_label)

        self.target_code = QComboBox(QuoteFigureForm)
        self.target_code.setObjectName("target_code")
        self.target_code.setMaxVisibleItems(20)

        self.target_code_cell.addWidget(self.target_code)

        self.target_code_error = QLabel(QuoteFigureForm)
        self.target_code_error.setObjectName("target_code_error")
        self.target_code_error.setText("")
        self.target_code_error.setWordWrap(True)
        self.target_code_error.setProperty("role", "error")

        self.target_code_cell.addWidget(self.target_code_error)

        self.column.addLayout(self.target_code_cell)

        self.period_cell = QVBoxLayout()
        self.period_cell.setSpacing(3)
        self.period_cell.setObjectName("period_cell")
        self.period_label = QLabel(QuoteFigureForm)
        self.period_label.setObjectName("period_label")

        self.period_cell.addWidget(self.period_label)

        self.period = QComboBox(QuoteFigureForm)
        self.period.setObjectName("period")
        self.period.setMaxVisibleItems(20)

        self.period_cell.addWidget(self.period)

        self.period_error = QLabel(QuoteFigureForm)
        self.period_error.setObjectName("period_error")
        self.period_error.setText("")
        self.period_error.setWordWrap(True)
        self.period_error.setProperty("role", "error")

        self.period_cell.addWidget(self.period_error)

        self.column.addLayout(self.period_cell)

        self.statement = QLabel(QuoteFigureForm)
        self.statement.setObjectName("statement")
        self.statement.setText("")
        self.statement.setWordWrap(True)

        self.column.addWidget(self.statement)

        self.space_1 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space_1)

        self.refusal = QLabel(QuoteFigureForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(QuoteFigureForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.dossier_id_label.setBuddy(self.dossier_id)
        self.candidate_id_label.setBuddy(self.candidate_id)
        self.target_code_label.setBuddy(self.target_code)
        self.period_label.setBuddy(self.period)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(QuoteFigureForm)

        QMetaObject.connectSlotsByName(QuoteFigureForm)

    # setupUi

    def retranslateUi(self, QuoteFigureForm):
        QuoteFigureForm.setWindowTitle(
            QCoreApplication.translate("QuoteFigureForm", "Quote a figure in a dossier", None)
        )
        self.dossier_id_label.setText(QCoreApplication.translate("QuoteFigureForm", "&Dossier", None))
        # if QT_CONFIG(accessibility)
        self.dossier_id.setAccessibleName(QCoreApplication.translate("QuoteFigureForm", "Dossier", None))
        # endif // QT_CONFIG(accessibility)
        self.candidate_id_label.setText(QCoreApplication.translate("QuoteFigureForm", "&Candidate", None))
        # if QT_CONFIG(accessibility)
        self.candidate_id.setAccessibleName(QCoreApplication.translate("QuoteFigureForm", "Candidate", None))
        # endif // QT_CONFIG(accessibility)
        self.target_code_label.setText(QCoreApplication.translate("QuoteFigureForm", "&Target", None))
        # if QT_CONFIG(accessibility)
        self.target_code.setAccessibleName(QCoreApplication.translate("QuoteFigureForm", "Target", None))
        # endif // QT_CONFIG(accessibility)
        self.period_label.setText(QCoreApplication.translate("QuoteFigureForm", "&Period", None))
        # if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("QuoteFigureForm", "Period", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.statement.setAccessibleName(QCoreApplication.translate("QuoteFigureForm", "Quoted as", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
