"""Made from ``ui/paper.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.gui.widgets.date_field import DateField


class Ui_PaperForm:
    def setupUi(self, PaperForm):
        if not PaperForm.objectName():
            PaperForm.setObjectName("PaperForm")
        PaperForm.resize(640, 340)
        self.column = QVBoxLayout(PaperForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.file_cell = QVBoxLayout()
        self.file_cell.setSpacing(3)
        self.file_cell.setObjectName("file_cell")
        self.file_label = QLabel(PaperForm)
        self.file_label.setObjectName("file_label")

        self.file_cell.addWidget(self.file_label)

        self.file_row = QHBoxLayout()
        self.file_row.setSpacing(8)
        self.file_row.setObjectName("file_row")
        self.file = QLineEdit(PaperForm)
        self.file.setObjectName("file")

        self.file_row.addWidget(self.file)

        self.choose_file = QPushButton(PaperForm)
        self.choose_file.setObjectName("choose_file")
        self.choose_file.setAutoDefault(False)

        self.file_row.addWidget(self.choose_file)

        self.file_cell.addLayout(self.file_row)

        self.look_row = QHBoxLayout()
        self.look_row.setSpacing(12)
        self.look_row.setObjectName("look_row")
        self.thumbnail = QLabel(PaperForm)
        self.thumbnail.setObjectName("thumbnail")
        self.thumbnail.setText("")

        self.look_row.addWidget(self.thumbnail)

        self.look = QLabel(PaperForm)
        self.look.setObjectName("look")
        self.look.setText("")
        self.look.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.look.sizePolicy().hasHeightForWidth())
        self.look.setSizePolicy(sizePolicy)

        self.look_row.addWidget(self.look)

        self.file_cell.addLayout(self.look_row)

        self.file_error = QLabel(PaperForm)
        self.file_error.setObjectName("file_error")
        self.file_error.setText("")
        self.file_error.setWordWrap(True)
        self.file_error.setProperty("role", "error")

        self.file_cell.addWidget(self.file_error)

        self.file_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.file_cell.addItem(self.file_space)

        self.fields.addLayout(self.file_cell, 0, 0, 1, 2)

        self.paper_kind_cell = QVBoxLayout()
        self.paper_kind_cell.setSpacing(3)
        self.paper_kind_cell.setObjectName("paper_kind_cell")
        self.paper_kind_label = QLabel(PaperForm)
        self.paper_kind_label.setObjectName("paper_kind_label")

        self.paper_kind_cell.addWidget(self.paper_kind_label)

        self.paper_kind = QComboBox(PaperForm)
        self.paper_kind.setObjectName("paper_kind")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.paper_kind.sizePolicy().hasHeightForWidth())
        self.paper_kind.setSizePolicy(sizePolicy1)
        self.paper_kind.setMinimumContentsLength(8)

        self.paper_kind_cell.addWidget(self.paper_kind)

        self.paper_kind_error = QLabel(PaperForm)
        self.paper_kind_error.setObjectName("paper_kind_error")
        self.paper_kind_error.setText("")
        self.paper_kind_error.setWordWrap(True)
        self.paper_kind_error.setProperty("role", "error")

        self.paper_kind_cell.addWidget(self.paper_kind_error)

        self.paper_kind_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.paper_kind_cell.addItem(self.paper_kind_space)

        self.fields.addLayout(self.paper_kind_cell, 1, 0, 1, 1)

        self.candidate_id_cell = QVBoxLayout()
        self.candidate_id_cell.setSpacing(3)
        self.candidate_id_cell.setObjectName("candidate_id_cell")
        self.candidate_id_label = QLabel(PaperForm)
        self.candidate_id_label.setObjectName("candidate_id_label")

        self.candidate_id_cell.addWidget(self.candidate_id_label)

        self.candidate_id = QComboBox(PaperForm)
        self.candidate_id.setObjectName("candidate_id")
        sizePolicy1.setHeightForWidth(self.candidate_id.sizePolicy().hasHeightForWidth())
        self.candidate_id.setSizePolicy(sizePolicy1)
        self.candidate_id.setMinimumContentsLength(8)

        self.candidate_id_cell.addWidget(self.candidate_id)

        self.candidate_id_error = QLabel(PaperForm)
        self.candidate_id_error.setObjectName("candidate_id_error")
        self.candidate_id_error.setText("")
        self.candidate_id_error.setWordWrap(True)
        self.candidate_id_error.setProperty("role", "error")

        self.candidate_id_cell.addWidget(self.candidate_id_error)

        self.candidate_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.candidate_id_cell.addItem(self.candidate_id_space)

        self.fields.addLayout(self.candidate_id_cell, 1, 1, 1, 1)

        self.title_cell = QVBoxLayout()
        self.title_cell.setSpacing(3)
        self.title_cell.setObjectName("title_cell")
        self.title_label = QLabel(PaperForm)
        self.title_label.setObjectName("title_label")

        self.title_cell.addWidget(self.title_label)

        self.title = QLineEdit(PaperForm)
        self.title.setObjectName("title")
        self.title.setMaxLength(300)

        self.title_cell.addWidget(self.title)

        self.title_error = QLabel(PaperForm)
        self.title_error.setObjectName("title_error")
        self.title_error.setText("")
        self.title_error.setWordWrap(True)
        self.title_error.setProperty("role", "error")

        self.title_cell.addWidget(self.title_error)

        self.title_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.title_cell.addItem(self.title_space)

        self.fields.addLayout(self.title_cell, 2, 0, 1, 2)

        self.number_cell = QVBoxLayout()
        self.number_cell.setSpacing(3)
        self.number_cell.setObjectName("number_cell")
        self.number_label = QLabel(PaperForm)
        self.number_label.setObjectName("number_label")

        self.number_cell.addWidget(self.number_label)

        self.number = QLineEdit(PaperForm)
        self.number.setObjectName("number")
        self.number.setMaxLength(60)

        self.number_cell.addWidget(self.number)

        self.number_error = QLabel(PaperForm)
        self.number_error.setObjectName("number_error")
        self.number_error.setText("")
        self.number_error.setWordWrap(True)
        self.number_error.setProperty("role", "error")

        self.number_cell.addWidget(self.number_error)

        self.number_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.number_cell.addItem(self.number_space)

        self.fields.addLayout(self.number_cell, 3, 0, 1, 1)

        self.dated_cell = QVBoxLayout()
        self.dated_cell.setSpacing(3)
        self.dated_cell.setObjectName("dated_cell")
        self.dated_label = QLabel(PaperForm)
        self.dated_label.setObjectName("dated_label")

        self.dated_cell.addWidget(self.dated_label)

        self.dated = DateField(PaperForm)
        self.dated.setObjectName("dated")

        self.dated_cell.addWidget(self.dated)

        self.dated_error = QLabel(PaperForm)
        self.dated_error.setObjectName("dated_error")
        self.dated_error.setText("")
        self.dated_error.setWordWrap(True)
        self.dated_error.setProperty("role", "error")

        self.dated_cell.addWidget(self.dated_error)

        self.dated_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dated_cell.addItem(self.dated_space)

        self.fields.addLayout(self.dated_cell, 3, 1, 1, 1)

        self.doubt_box = QWidget(PaperForm)
        self.doubt_box.setObjectName("doubt_box")
        self.accepted_doubt_cell = QVBoxLayout(self.doubt_box)
        self.accepted_doubt_cell.setSpacing(3)
        self.accepted_doubt_cell.setObjectName("accepted_doubt_cell")
        self.accepted_doubt_cell.setContentsMargins(0, 0, 0, 0)
        self.accepted_doubt_label = QLabel(self.doubt_box)
        self.accepted_doubt_label.setObjectName("accepted_doubt_label")

        self.accepted_doubt_cell.addWidget(self.accepted_doubt_label)

        self.accepted_doubt = QLineEdit(self.doubt_box)
        self.accepted_doubt.setObjectName("accepted_doubt")
        self.accepted_doubt.setMaxLength(200)

        self.accepted_doubt_cell.addWidget(self.accepted_doubt)

        self.accepted_doubt_error = QLabel(self.doubt_box)
        self.accepted_doubt_error.setObjectName("accepted_doubt_error")
        self.accepted_doubt_error.setText("")
        self.accepted_doubt_error.setWordWrap(True)
        self.accepted_doubt_error.setProperty("role", "error")

        self.accepted_doubt_cell.addWidget(self.accepted_doubt_error)

        self.fields.addWidget(self.doubt_box, 4, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(PaperForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(PaperForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.file_label.setBuddy(self.file)
        self.paper_kind_label.setBuddy(self.paper_kind)
        self.candidate_id_label.setBuddy(self.candidate_id)
        self.title_label.setBuddy(self.title)
        self.number_label.setBuddy(self.number)
        self.dated_label.setBuddy(self.dated)
        self.accepted_doubt_label.setBuddy(self.accepted_doubt)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(PaperForm)

        QMetaObject.connectSlotsByName(PaperForm)

    # setupUi

    def retranslateUi(self, PaperForm):
        PaperForm.setWindowTitle(QCoreApplication.translate("PaperForm", "Attach a paper", None))
        self.file_label.setText(QCoreApplication.translate("PaperForm", "&File", None))
        # if QT_CONFIG(accessibility)
        self.file.setAccessibleName(QCoreApplication.translate("PaperForm", "File", None))
        # endif // QT_CONFIG(accessibility)
        self.file.setPlaceholderText(QCoreApplication.translate("PaperForm", "Choose a file or drop it here", None))
        self.choose_file.setText(QCoreApplication.translate("PaperForm", "&Choose\u2026", None))
        # if QT_CONFIG(accessibility)
        self.choose_file.setAccessibleName(QCoreApplication.translate("PaperForm", "Choose\u2026", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.thumbnail.setAccessibleName(QCoreApplication.translate("PaperForm", "First page", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.look.setAccessibleName(QCoreApplication.translate("PaperForm", "What the file is", None))
        # endif // QT_CONFIG(accessibility)
        self.paper_kind_label.setText(QCoreApplication.translate("PaperForm", "&Kind of paper", None))
        # if QT_CONFIG(accessibility)
        self.paper_kind.setAccessibleName(QCoreApplication.translate("PaperForm", "Kind of paper", None))
        # endif // QT_CONFIG(accessibility)
        self.candidate_id_label.setText(QCoreApplication.translate("PaperForm", "C&andidate", None))
        # if QT_CONFIG(accessibility)
        self.candidate_id.setAccessibleName(QCoreApplication.translate("PaperForm", "Candidate", None))
        # endif // QT_CONFIG(accessibility)
        self.title_label.setText(QCoreApplication.translate("PaperForm", "&Title", None))
        # if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("PaperForm", "Title", None))
        # endif // QT_CONFIG(accessibility)
        self.number_label.setText(QCoreApplication.translate("PaperForm", "&Number", None))
        # if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("PaperForm", "Number", None))
        # endif // QT_CONFIG(accessibility)
        self.dated_label.setText(QCoreApplication.translate("PaperForm", "&Date", None))
        # if QT_CONFIG(accessibility)
        self.dated.setAccessibleName(QCoreApplication.translate("PaperForm", "Date", None))
        # endif // QT_CONFIG(accessibility)
        self.accepted_doubt_label.setText(
            QCoreApplication.translate("PaperForm", "Why it is attached &all the same", None)
        )
        # if QT_CONFIG(accessibility)
        self.accepted_doubt.setAccessibleName(
            QCoreApplication.translate("PaperForm", "Why it is attached all the same", None)
        )


# endif // QT_CONFIG(accessibility)
# retranslateUi
