"""Made from ``ui/target_amendment.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

from phuquoc_desktop.gui.widgets.date_field import DateField


class Ui_TargetAmendmentForm:
    def setupUi(self, TargetAmendmentForm):
        if not TargetAmendmentForm.objectName():
            TargetAmendmentForm.setObjectName("TargetAmendmentForm")
        TargetAmendmentForm.resize(580, 460)
        self.column = QVBoxLayout(TargetAmendmentForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.target = QLabel(TargetAmendmentForm)
        self.target.setObjectName("target")
        self.target.setText("")
        self.target.setWordWrap(True)
        self.target.setProperty("role", "heading")

        self.column.addWidget(self.target)

        self.plan = QLabel(TargetAmendmentForm)
        self.plan.setObjectName("plan")
        self.plan.setText("")
        self.plan.setWordWrap(True)
        self.plan.setProperty("role", "soft")

        self.column.addWidget(self.plan)

        self.comparator_cell = QVBoxLayout()
        self.comparator_cell.setSpacing(3)
        self.comparator_cell.setObjectName("comparator_cell")
        self.comparator_label = QLabel(TargetAmendmentForm)
        self.comparator_label.setObjectName("comparator_label")

        self.comparator_cell.addWidget(self.comparator_label)

        self.comparator = QComboBox(TargetAmendmentForm)
        self.comparator.setObjectName("comparator")
        self.comparator.setMaxVisibleItems(20)

        self.comparator_cell.addWidget(self.comparator)

        self.comparator_error = QLabel(TargetAmendmentForm)
        self.comparator_error.setObjectName("comparator_error")
        self.comparator_error.setText("")
        self.comparator_error.setWordWrap(True)
        self.comparator_error.setProperty("role", "error")

        self.comparator_cell.addWidget(self.comparator_error)

        self.column.addLayout(self.comparator_cell)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(16)
        self.row_3.setObjectName("row_3")
        self.value_cell = QVBoxLayout()
        self.value_cell.setSpacing(3)
        self.value_cell.setObjectName("value_cell")
        self.value_label = QLabel(TargetAmendmentForm)
        self.value_label.setObjectName("value_label")

        self.value_cell.addWidget(self.value_label)

        self.value_row = QHBoxLayout()
        self.value_row.setSpacing(8)
        self.value_row.setObjectName("value_row")
        self.value = QLineEdit(TargetAmendmentForm)
        self.value.setObjectName("value")
        self.value.setMaxLength(40)

        self.value_row.addWidget(self.value)

        self.unit = QLabel(TargetAmendmentForm)
        self.unit.setObjectName("unit")
        self.unit.setText("")
        self.unit.setProperty("role", "soft")

        self.value_row.addWidget(self.unit)

        self.value_cell.addLayout(self.value_row)

        self.value_error = QLabel(TargetAmendmentForm)
        self.value_error.setObjectName("value_error")
        self.value_error.setText("")
        self.value_error.setWordWrap(True)
        self.value_error.setProperty("role", "error")

        self.value_cell.addWidget(self.value_error)

        self.value_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.value_cell.addItem(self.value_space)

        self.row_3.addLayout(self.value_cell)

        self.value_to_cell = QVBoxLayout()
        self.value_to_cell.setSpacing(3)
        self.value_to_cell.setObjectName("value_to_cell")
        self.value_to_label = QLabel(TargetAmendmentForm)
        self.value_to_label.setObjectName("value_to_label")

        self.value_to_cell.addWidget(self.value_to_label)

        self.value_to = QLineEdit(TargetAmendmentForm)
        self.value_to.setObjectName("value_to")
        self.value_to.setMaxLength(40)

        self.value_to_cell.addWidget(self.value_to)

        self.value_to_error = QLabel(TargetAmendmentForm)
        self.value_to_error.setObjectName("value_to_error")
        self.value_to_error.setText("")
        self.value_to_error.setWordWrap(True)
        self.value_to_error.setProperty("role", "error")

        self.value_to_cell.addWidget(self.value_to_error)

        self.value_to_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.value_to_cell.addItem(self.value_to_space)

        self.row_3.addLayout(self.value_to_cell)

        self.column.addLayout(self.row_3)

        self.wording_cell = QVBoxLayout()
        self.wording_cell.setSpacing(3)
        self.wording_cell.setObjectName("wording_cell")
        self.wording_label = QLabel(TargetAmendmentForm)
        self.wording_label.setObjectName("wording_label")

        self.wording_cell.addWidget(self.wording_label)

        self.wording = QPlainTextEdit(TargetAmendmentForm)
        self.wording.setObjectName("wording")
        self.wording.setTabChangesFocus(True)
        self.wording.setMinimumSize(QSize(0, 56))
        self.wording.setMaximumSize(QSize(16777215, 84))

        self.wording_cell.addWidget(self.wording)

        self.wording_error = QLabel(TargetAmendmentForm)
        self.wording_error.setObjectName("wording_error")
        self.wording_error.setText("")
        self.wording_error.setWordWrap(True)
        self.wording_error.setProperty("role", "error")

        self.wording_cell.addWidget(self.wording_error)

        self.column.addLayout(self.wording_cell)

        self.row_5 = QHBoxLayout()
        self.row_5.setSpacing(16)
        self.row_5.setObjectName("row_5")
        self.document_cell = QVBoxLayout()
        self.document_cell.setSpacing(3)
        self.document_cell.setObjectName("document_cell")
        self.document_label = QLabel(TargetAmendmentForm)
        self.document_label.setObjectName("document_label")

        self.document_cell.addWidget(self.document_label)

        self.document = QLineEdit(TargetAmendmentForm)
        self.document.setObjectName("document")
        self.document.setMaxLength(200)

        self.document_cell.addWidget(self.document)

        self.document_error = QLabel(TargetAmendmentForm)
        self.document_error.setObjectName("document_error")
        self.document_error.setText("")
        self.document_error.setWordWrap(True)
        self.document_error.setProperty("role", "error")

        self.document_cell.addWidget(self.document_error)

        self.document_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.document_cell.addItem(self.document_space)

        self.row_5.addLayout(self.document_cell)

        self.day_cell = QVBoxLayout()
        self.day_cell.setSpacing(3)
        self.day_cell.setObjectName("day_cell")
        self.day_label = QLabel(TargetAmendmentForm)
        self.day_label.setObjectName("day_label")

        self.day_cell.addWidget(self.day_label)

        self.day = DateField(TargetAmendmentForm)
        self.day.setObjectName("day")

        self.day_cell.addWidget(self.day)

        self.day_error = QLabel(TargetAmendmentForm)
        self.day_error.setObjectName("day_error")
        self.day_error.setText("")
        self.day_error.setWordWrap(True)
        self.day_error.setProperty("role", "error")

        self.day_cell.addWidget(self.day_error)

        self.day_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.day_cell.addItem(self.day_space)

        self.row_5.addLayout(self.day_cell)

        self.column.addLayout(self.row_5)

        self.reason_cell = QVBoxLayout()
        self.reason_cell.setSpacing(3)
        self.reason_cell.setObjectName("reason_cell")
        self.reason_label = QLabel(TargetAmendmentForm)
        self.reason_label.setObjectName("reason_label")

        self.reason_cell.addWidget(self.reason_label)

        self.reason = QPlainTextEdit(TargetAmendmentForm)
        self.reason.setObjectName("reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumSize(QSize(0, 48))
        self.reason.setMaximumSize(QSize(16777215, 64))

        self.reason_cell.addWidget(self.reason)

        self.reason_error = QLabel(TargetAmendmentForm)
        self.reason_error.setObjectName("reason_error")
        self.reason_error.setText("")
        self.reason_error.setWordWrap(True)
        self.reason_error.setProperty("role", "error")

        self.reason_cell.addWidget(self.reason_error)

        self.column.addLayout(self.reason_cell)

        self.space_1 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space_1)

        self.refusal = QLabel(TargetAmendmentForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(TargetAmendmentForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.comparator_label.setBuddy(self.comparator)
        self.value_label.setBuddy(self.value)
        self.value_to_label.setBuddy(self.value_to)
        self.wording_label.setBuddy(self.wording)
        self.document_label.setBuddy(self.document)
        self.day_label.setBuddy(self.day)
        self.reason_label.setBuddy(self.reason)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(TargetAmendmentForm)

        QMetaObject.connectSlotsByName(TargetAmendmentForm)

    # setupUi

    def retranslateUi(self, TargetAmendmentForm):
        TargetAmendmentForm.setWindowTitle(QCoreApplication.translate("TargetAmendmentForm", "Amend the target", None))
        # if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("TargetAmendmentForm", "Target", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.plan.setAccessibleName(QCoreApplication.translate("TargetAmendmentForm", "Plan", None))
        # endif // QT_CONFIG(accessibility)
        self.comparator_label.setText(QCoreApplication.translate("TargetAmendmentForm", "&Comparison", None))
        # if QT_CONFIG(accessibility)
        self.comparator.setAccessibleName(QCoreApplication.translate("TargetAmendmentForm", "Comparison", None))
        # endif // QT_CONFIG(accessibility)
        self.value_label.setText(QCoreApplication.translate("TargetAmendmentForm", "&Planned", None))
        # if QT_CONFIG(accessibility)
        self.value.setAccessibleName(QCoreApplication.translate("TargetAmendmentForm", "Planned", None))
        # endif // QT_CONFIG(accessibility)
        self.value_to_label.setText(QCoreApplication.translate("TargetAmendmentForm", "Planned, &upper end", None))
        # if QT_CONFIG(accessibility)
        self.value_to.setAccessibleName(QCoreApplication.translate("TargetAmendmentForm", "Planned, upper end", None))
        # endif // QT_CONFIG(accessibility)
        self.wording_label.setText(QCoreApplication.translate("TargetAmendmentForm", "As &written", None))
        # if QT_CONFIG(accessibility)
        self.wording.setAccessibleName(QCoreApplication.translate("TargetAmendmentForm", "As written", None))
        # endif // QT_CONFIG(accessibility)
        self.document_label.setText(QCoreApplication.translate("TargetAmendmentForm", "&Amended by", None))
        # if QT_CONFIG(accessibility)
        self.document.setAccessibleName(QCoreApplication.translate("TargetAmendmentForm", "Amended by", None))
        # endif // QT_CONFIG(accessibility)
        self.document.setPlaceholderText(
            QCoreApplication.translate(
                "TargetAmendmentForm", "for example Quy\u1ebft \u0111\u1ecbnh s\u1ed1 12/Q\u0110-UBND", None
            )
        )
        self.day_label.setText(QCoreApplication.translate("TargetAmendmentForm", "Amended &on", None))
        # if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("TargetAmendmentForm", "Amended on", None))
        # endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("TargetAmendmentForm", "&Reason", None))
        # if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("TargetAmendmentForm", "Reason", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
