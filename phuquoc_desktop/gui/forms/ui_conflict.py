"""Made from ``ui/conflict.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)


class Ui_ConflictForm:
    def setupUi(self, ConflictForm):
        if not ConflictForm.objectName():
            ConflictForm.setObjectName("ConflictForm")
        ConflictForm.resize(560, 260)
        self.column = QVBoxLayout(ConflictForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.about = QLabel(ConflictForm)
        self.about.setObjectName("about")
        self.about.setText("")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.column.addWidget(self.about)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.member_id_cell = QVBoxLayout()
        self.member_id_cell.setSpacing(3)
        self.member_id_cell.setObjectName("member_id_cell")
        self.member_id_label = QLabel(ConflictForm)
        self.member_id_label.setObjectName("member_id_label")

        self.member_id_cell.addWidget(self.member_id_label)

        self.member_id = QComboBox(ConflictForm)
        self.member_id.setObjectName("member_id")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.member_id.sizePolicy().hasHeightForWidth())
        self.member_id.setSizePolicy(sizePolicy)
        self.member_id.setMinimumContentsLength(8)

        self.member_id_cell.addWidget(self.member_id)

        self.member_id_error = QLabel(ConflictForm)
        self.member_id_error.setObjectName("member_id_error")
        self.member_id_error.setText("")
        self.member_id_error.setWordWrap(True)
        self.member_id_error.setProperty("role", "error")

        self.member_id_cell.addWidget(self.member_id_error)

        self.member_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.member_id_cell.addItem(self.member_id_space)

        self.fields.addLayout(self.member_id_cell, 0, 0, 1, 2)

        self.party_id_cell = QVBoxLayout()
        self.party_id_cell.setSpacing(3)
        self.party_id_cell.setObjectName("party_id_cell")
        self.party_id_label = QLabel(ConflictForm)
        self.party_id_label.setObjectName("party_id_label")

        self.party_id_cell.addWidget(self.party_id_label)

        self.party_id = QComboBox(ConflictForm)
        self.party_id.setObjectName("party_id")
        sizePolicy.setHeightForWidth(self.party_id.sizePolicy().hasHeightForWidth())
        self.party_id.setSizePolicy(sizePolicy)
        self.party_id.setMinimumContentsLength(8)

        self.party_id_cell.addWidget(self.party_id)

        self.party_id_error = QLabel(ConflictForm)
        self.party_id_error.setObjectName("party_id_error")
        self.party_id_error.setText("")
        self.party_id_error.setWordWrap(True)
        self.party_id_error.setProperty("role", "error")

        self.party_id_cell.addWidget(self.party_id_error)

        self.party_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.party_id_cell.addItem(self.party_id_space)

        self.fields.addLayout(self.party_id_cell, 1, 0, 1, 2)

        self.conflict_kind_cell = QVBoxLayout()
        self.conflict_kind_cell.setSpacing(3)
        self.conflict_kind_cell.setObjectName("conflict_kind_cell")
        self.conflict_kind_label = QLabel(ConflictForm)
        self.conflict_kind_label.setObjectName("conflict_kind_label")

        self.conflict_kind_cell.addWidget(self.conflict_kind_label)

        self.conflict_kind = QComboBox(ConflictForm)
        self.conflict_kind.setObjectName("conflict_kind")
        sizePolicy.setHeightForWidth(self.conflict_kind.sizePolicy().hasHeightForWidth())
        self.conflict_kind.setSizePolicy(sizePolicy)
        self.conflict_kind.setMinimumContentsLength(8)

        self.conflict_kind_cell.addWidget(self.conflict_kind)

        self.conflict_kind_error = QLabel(ConflictForm)
        self.conflict_kind_error.setObjectName("conflict_kind_error")
        self.conflict_kind_error.setText("")
        self.conflict_kind_error.setWordWrap(True)
        self.conflict_kind_error.setProperty("role", "error")

        self.conflict_kind_cell.addWidget(self.conflict_kind_error)

        self.conflict_kind_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.conflict_kind_cell.addItem(self.conflict_kind_space)

        self.fields.addLayout(self.conflict_kind_cell, 2, 0, 1, 1)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.note_label = QLabel(ConflictForm)
        self.note_label.setObjectName("note_label")

        self.note_cell.addWidget(self.note_label)

        self.note = QLineEdit(ConflictForm)
        self.note.setObjectName("note")
        self.note.setMaxLength(400)

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(ConflictForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.note_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.note_cell.addItem(self.note_space)

        self.fields.addLayout(self.note_cell, 2, 1, 1, 1)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(ConflictForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(ConflictForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.member_id_label.setBuddy(self.member_id)
        self.party_id_label.setBuddy(self.party_id)
        self.conflict_kind_label.setBuddy(self.conflict_kind)
        self.note_label.setBuddy(self.note)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(ConflictForm)

        QMetaObject.connectSlotsByName(ConflictForm)

    # setupUi

    def retranslateUi(self, ConflictForm):
        ConflictForm.setWindowTitle(QCoreApplication.translate("ConflictForm", "Conflict of interest", None))
        self.member_id_label.setText(QCoreApplication.translate("ConflictForm", "&Member", None))
        # if QT_CONFIG(accessibility)
        self.member_id.setAccessibleName(QCoreApplication.translate("ConflictForm", "Member", None))
        # endif // QT_CONFIG(accessibility)
        self.party_id_label.setText(QCoreApplication.translate("ConflictForm", "&Candidate", None))
        # if QT_CONFIG(accessibility)
        self.party_id.setAccessibleName(QCoreApplication.translate("ConflictForm", "Candidate", None))
        # endif // QT_CONFIG(accessibility)
        self.conflict_kind_label.setText(QCoreApplication.translate("ConflictForm", "&Kind", None))
        # if QT_CONFIG(accessibility)
        self.conflict_kind.setAccessibleName(QCoreApplication.translate("ConflictForm", "Kind", None))
        # endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("ConflictForm", "N&ote", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("ConflictForm", "Note", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
