"""Made from ``ui/remark.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QVBoxLayout,
)

from phuquoc_desktop.gui.widgets.date_field import DateField


class Ui_RemarkForm:
    def setupUi(self, RemarkForm):
        if not RemarkForm.objectName():
            RemarkForm.setObjectName("RemarkForm")
        RemarkForm.resize(640, 440)
        self.column = QVBoxLayout(RemarkForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.who = QLabel(RemarkForm)
        self.who.setObjectName("who")
        self.who.setText("")
        self.who.setWordWrap(True)
        self.who.setProperty("role", "heading")

        self.column.addWidget(self.who)

        self.kind_row = QHBoxLayout()
        self.kind_row.setSpacing(14)
        self.kind_row.setObjectName("kind_row")
        self.record_kind_cell = QVBoxLayout()
        self.record_kind_cell.setSpacing(3)
        self.record_kind_cell.setObjectName("record_kind_cell")
        self.record_kind_label = QLabel(RemarkForm)
        self.record_kind_label.setObjectName("record_kind_label")

        self.record_kind_cell.addWidget(self.record_kind_label)

        self.record_kind = QComboBox(RemarkForm)
        self.record_kind.setObjectName("record_kind")

        self.record_kind_cell.addWidget(self.record_kind)

        self.record_kind_error = QLabel(RemarkForm)
        self.record_kind_error.setObjectName("record_kind_error")
        self.record_kind_error.setText("")
        self.record_kind_error.setWordWrap(True)
        self.record_kind_error.setProperty("role", "error")

        self.record_kind_cell.addWidget(self.record_kind_error)

        self.kind_row.addLayout(self.record_kind_cell)

        self.search_cell = QVBoxLayout()
        self.search_cell.setSpacing(3)
        self.search_cell.setObjectName("search_cell")
        self.search_label = QLabel(RemarkForm)
        self.search_label.setObjectName("search_label")

        self.search_cell.addWidget(self.search_label)

        self.search = QLineEdit(RemarkForm)
        self.search.setObjectName("search")

        self.search_cell.addWidget(self.search)

        self.search_error = QLabel(RemarkForm)
        self.search_error.setObjectName("search_error")
        self.search_error.setText("")
        self.search_error.setWordWrap(True)
        self.search_error.setProperty("role", "error")

        self.search_cell.addWidget(self.search_error)

        self.kind_row.addLayout(self.search_cell)

        self.kind_row.setStretch(0, 1)
        self.kind_row.setStretch(1, 1)

        self.column.addLayout(self.kind_row)

        self.record_id_cell = QVBoxLayout()
        self.record_id_cell.setSpacing(3)
        self.record_id_cell.setObjectName("record_id_cell")
        self.record_id_label = QLabel(RemarkForm)
        self.record_id_label.setObjectName("record_id_label")

        self.record_id_cell.addWidget(self.record_id_label)

        self.record_id = QListView(RemarkForm)
        self.record_id.setObjectName("record_id")
        self.record_id.setMaximumSize(QSize(16777215, 132))
        self.record_id.setSpacing(3)
        self.record_id.setUniformItemSizes(True)
        self.record_id.setAlternatingRowColors(True)

        self.record_id_cell.addWidget(self.record_id)

        self.record_id_error = QLabel(RemarkForm)
        self.record_id_error.setObjectName("record_id_error")
        self.record_id_error.setText("")
        self.record_id_error.setWordWrap(True)
        self.record_id_error.setProperty("role", "error")

        self.record_id_cell.addWidget(self.record_id_error)

        self.column.addLayout(self.record_id_cell)

        self.field_name_cell = QVBoxLayout()
        self.field_name_cell.setSpacing(3)
        self.field_name_cell.setObjectName("field_name_cell")
        self.field_name_label = QLabel(RemarkForm)
        self.field_name_label.setObjectName("field_name_label")

        self.field_name_cell.addWidget(self.field_name_label)

        self.field_name = QComboBox(RemarkForm)
        self.field_name.setObjectName("field_name")

        self.field_name_cell.addWidget(self.field_name)

        self.field_name_error = QLabel(RemarkForm)
        self.field_name_error.setObjectName("field_name_error")
        self.field_name_error.setText("")
        self.field_name_error.setWordWrap(True)
        self.field_name_error.setProperty("role", "error")

        self.field_name_cell.addWidget(self.field_name_error)

        self.column.addLayout(self.field_name_cell)

        self.reason_row = QHBoxLayout()
        self.reason_row.setSpacing(12)
        self.reason_row.setObjectName("reason_row")
        self.reason_code_cell = QVBoxLayout()
        self.reason_code_cell.setSpacing(3)
        self.reason_code_cell.setObjectName("reason_code_cell")
        self.reason_code_label = QLabel(RemarkForm)
        self.reason_code_label.setObjectName("reason_code_label")

        self.reason_code_cell.addWidget(self.reason_code_label)

        self.reason_code = QComboBox(RemarkForm)
        self.reason_code.setObjectName("reason_code")

        self.reason_code_cell.addWidget(self.reason_code)

        self.reason_code_error = QLabel(RemarkForm)
        self.reason_code_error.setObjectName("reason_code_error")
        self.reason_code_error.setText("")
        self.reason_code_error.setWordWrap(True)
        self.reason_code_error.setProperty("role", "error")

        self.reason_code_cell.addWidget(self.reason_code_error)

        self.reason_row.addLayout(self.reason_code_cell)

        self.due_on_cell = QVBoxLayout()
        self.due_on_cell.setSpacing(3)
        self.due_on_cell.setObjectName("due_on_cell")
        self.due_on_label = QLabel(RemarkForm)
        self.due_on_label.setObjectName("due_on_label")

        self.due_on_cell.addWidget(self.due_on_label)

        self.due_on = DateField(RemarkForm)
        self.due_on.setObjectName("due_on")

        self.due_on_cell.addWidget(self.due_on)

        self.due_on_error = QLabel(RemarkForm)
        self.due_on_error.setObjectName("due_on_error")
        self.due_on_error.setText("")
        self.due_on_error.setWordWrap(True)
        self.due_on_error.setProperty("role", "error")

        self.due_on_cell.addWidget(self.due_on_error)

        self.reason_row.addLayout(self.due_on_cell)

        self.reason_row.setStretch(0, 2)
        self.reason_row.setStretch(1, 1)

        self.column.addLayout(self.reason_row)

        self.clause = QLabel(RemarkForm)
        self.clause.setObjectName("clause")
        self.clause.setText("")
        self.clause.setWordWrap(True)
        self.clause.setProperty("role", "caption")

        self.column.addWidget(self.clause)

        self.text_cell = QVBoxLayout()
        self.text_cell.setSpacing(3)
        self.text_cell.setObjectName("text_cell")
        self.text_label = QLabel(RemarkForm)
        self.text_label.setObjectName("text_label")

        self.text_cell.addWidget(self.text_label)

        self.text = QPlainTextEdit(RemarkForm)
        self.text.setObjectName("text")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(QSize(0, 70))
        self.text.setMaximumSize(QSize(16777215, 70))

        self.text_cell.addWidget(self.text)

        self.text_error = QLabel(RemarkForm)
        self.text_error.setObjectName("text_error")
        self.text_error.setText("")
        self.text_error.setWordWrap(True)
        self.text_error.setProperty("role", "error")

        self.text_cell.addWidget(self.text_error)

        self.column.addLayout(self.text_cell)

        self.refusal = QLabel(RemarkForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(RemarkForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.record_kind_label.setBuddy(self.record_kind)
        self.search_label.setBuddy(self.search)
        self.record_id_label.setBuddy(self.record_id)
        self.field_name_label.setBuddy(self.field_name)
        self.reason_code_label.setBuddy(self.reason_code)
        self.due_on_label.setBuddy(self.due_on)
        self.text_label.setBuddy(self.text)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(RemarkForm)

        QMetaObject.connectSlotsByName(RemarkForm)

    # setupUi

    def retranslateUi(self, RemarkForm):
        RemarkForm.setWindowTitle(QCoreApplication.translate("RemarkForm", "New remark", None))
        self.record_kind_label.setText(QCoreApplication.translate("RemarkForm", "&Kind of record", None))
        # if QT_CONFIG(accessibility)
        self.record_kind.setAccessibleName(QCoreApplication.translate("RemarkForm", "Kind of record", None))
        # endif // QT_CONFIG(accessibility)
        self.search_label.setText(QCoreApplication.translate("RemarkForm", "&Narrow the list", None))
        # if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("RemarkForm", "Narrow the list", None))
        # endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("RemarkForm", "accents may be left out", None))
        self.record_id_label.setText(QCoreApplication.translate("RemarkForm", "&Record", None))
        # if QT_CONFIG(accessibility)
        self.record_id.setAccessibleName(QCoreApplication.translate("RemarkForm", "Record", None))
        # endif // QT_CONFIG(accessibility)
        self.field_name_label.setText(QCoreApplication.translate("RemarkForm", "&Field (may be left out)", None))
        # if QT_CONFIG(accessibility)
        self.field_name.setAccessibleName(QCoreApplication.translate("RemarkForm", "Field", None))
        # endif // QT_CONFIG(accessibility)
        self.reason_code_label.setText(QCoreApplication.translate("RemarkForm", "&Reason from the library", None))
        # if QT_CONFIG(accessibility)
        self.reason_code.setAccessibleName(QCoreApplication.translate("RemarkForm", "Reason from the library", None))
        # endif // QT_CONFIG(accessibility)
        self.due_on_label.setText(QCoreApplication.translate("RemarkForm", "To be &mended by", None))
        # if QT_CONFIG(accessibility)
        self.due_on.setAccessibleName(QCoreApplication.translate("RemarkForm", "To be mended by", None))
        # endif // QT_CONFIG(accessibility)
        self.text_label.setText(QCoreApplication.translate("RemarkForm", "&What is to be mended", None))
        # if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("RemarkForm", "What is to be mended", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
