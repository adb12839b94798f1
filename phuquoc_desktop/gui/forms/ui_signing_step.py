"""Made from ``ui/signing_step.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
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

from phuquoc_desktop.gui.widgets.date_field import DateField


class Ui_SigningStepForm:
    def setupUi(self, SigningStepForm):
        if not SigningStepForm.objectName():
            SigningStepForm.setObjectName("SigningStepForm")
        SigningStepForm.resize(560, 340)
        self.column = QVBoxLayout(SigningStepForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.who_cell = QVBoxLayout()
        self.who_cell.setSpacing(3)
        self.who_cell.setObjectName("who_cell")
        self.who_label = QLabel(SigningStepForm)
        self.who_label.setObjectName("who_label")

        self.who_cell.addWidget(self.who_label)

        self.who = QLineEdit(SigningStepForm)
        self.who.setObjectName("who")
        self.who.setMaxLength(200)

        self.who_cell.addWidget(self.who)

        self.who_error = QLabel(SigningStepForm)
        self.who_error.setObjectName("who_error")
        self.who_error.setText("")
        self.who_error.setWordWrap(True)
        self.who_error.setProperty("role", "error")

        self.who_cell.addWidget(self.who_error)

        self.who_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.who_cell.addItem(self.who_space)

        self.fields.addLayout(self.who_cell, 0, 0, 1, 1)

        self.role_cell = QVBoxLayout()
        self.role_cell.setSpacing(3)
        self.role_cell.setObjectName("role_cell")
        self.role_label = QLabel(SigningStepForm)
        self.role_label.setObjectName("role_label")

        self.role_cell.addWidget(self.role_label)

        self.role = QComboBox(SigningStepForm)
        self.role.setObjectName("role")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.role.sizePolicy().hasHeightForWidth())
        self.role.setSizePolicy(sizePolicy)
        self.role.setMinimumContentsLength(8)

        self.role_cell.addWidget(self.role)

        self.role_error = QLabel(SigningStepForm)
        self.role_error.setObjectName("role_error")
        self.role_error.setText("")
        self.role_error.setWordWrap(True)
        self.role_error.setProperty("role", "error")

        self.role_cell.addWidget(self.role_error)

        self.role_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.role_cell.addItem(self.role_space)

        self.fields.addLayout(self.role_cell, 0, 1, 1, 1)

        self.papers_cell = QVBoxLayout()
        self.papers_cell.setSpacing(3)
        self.papers_cell.setObjectName("papers_cell")
        self.papers_label = QLabel(SigningStepForm)
        self.papers_label.setObjectName("papers_label")

        self.papers_cell.addWidget(self.papers_label)

        self.papers = QLineEdit(SigningStepForm)
        self.papers.setObjectName("papers")
        self.papers.setMaxLength(400)

        self.papers_cell.addWidget(self.papers)

        self.papers_error = QLabel(SigningStepForm)
        self.papers_error.setObjectName("papers_error")
        self.papers_error.setText("")
        self.papers_error.setWordWrap(True)
        self.papers_error.setProperty("role", "error")

        self.papers_cell.addWidget(self.papers_error)

        self.papers_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.papers_cell.addItem(self.papers_space)

        self.fields.addLayout(self.papers_cell, 1, 0, 1, 2)

        self.sent_on_cell = QVBoxLayout()
        self.sent_on_cell.setSpacing(3)
        self.sent_on_cell.setObjectName("sent_on_cell")
        self.sent_on_label = QLabel(SigningStepForm)
        self.sent_on_label.setObjectName("sent_on_label")

        self.sent_on_cell.addWidget(self.sent_on_label)

        self.sent_on = DateField(SigningStepForm)
        self.sent_on.setObjectName("sent_on")

        self.sent_on_cell.addWidget(self.sent_on)

        self.sent_on_error = QLabel(SigningStepForm)
        self.sent_on_error.setObjectName("sent_on_error")
        self.sent_on_error.setText("")
        self.sent_on_error.setWordWrap(True)
        self.sent_on_error.setProperty("role", "error")

        self.sent_on_cell.addWidget(self.sent_on_error)

        self.sent_on_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sent_on_cell.addItem(self.sent_on_space)

        self.fields.addLayout(self.sent_on_cell, 2, 0, 1, 1)

        self.back_on_cell = QVBoxLayout()
        self.back_on_cell.setSpacing(3)
        self.back_on_cell.setObjectName("back_on_cell")
        self.back_on_label = QLabel(SigningStepForm)
        self.back_on_label.setObjectName("back_on_label")

        self.back_on_cell.addWidget(self.back_on_label)

        self.back_on = DateField(SigningStepForm)
        self.back_on.setObjectName("back_on")

        self.back_on_cell.addWidget(self.back_on)

        self.back_on_error = QLabel(SigningStepForm)
        self.back_on_error.setObjectName("back_on_error")
        self.back_on_error.setText("")
        self.back_on_error.setWordWrap(True)
        self.back_on_error.setProperty("role", "error")

        self.back_on_cell.addWidget(self.back_on_error)

        self.back_on_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.back_on_cell.addItem(self.back_on_space)

        self.fields.addLayout(self.back_on_cell, 2, 1, 1, 1)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.note_label = QLabel(SigningStepForm)
        self.note_label.setObjectName("note_label")

        self.note_cell.addWidget(self.note_label)

        self.note = QLineEdit(SigningStepForm)
        self.note.setObjectName("note")
        self.note.setMaxLength(1000)

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(SigningStepForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.note_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.note_cell.addItem(self.note_space)

        self.fields.addLayout(self.note_cell, 3, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(SigningStepForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(SigningStepForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.who_label.setBuddy(self.who)
        self.role_label.setBuddy(self.role)
        self.papers_label.setBuddy(self.papers)
        self.sent_on_label.setBuddy(self.sent_on)
        self.back_on_label.setBuddy(self.back_on)
        self.note_label.setBuddy(self.note)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(SigningStepForm)

        QMetaObject.connectSlotsByName(SigningStepForm)

    # setupUi

    def retranslateUi(self, SigningStepForm):
        SigningStepForm.setWindowTitle(QCoreApplication.translate("SigningStepForm", "Signing step", None))
        self.who_label.setText(QCoreApplication.translate("SigningStepForm", "&Who", None))
        # if QT_CONFIG(accessibility)
        self.who.setAccessibleName(QCoreApplication.translate("SigningStepForm", "Who", None))
        # endif // QT_CONFIG(accessibility)
        self.role_label.setText(QCoreApplication.translate("SigningStepForm", "Does wh&at", None))
        # if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("SigningStepForm", "Does what", None))
        # endif // QT_CONFIG(accessibility)
        self.papers_label.setText(QCoreApplication.translate("SigningStepForm", "Which &papers", None))
        # if QT_CONFIG(accessibility)
        self.papers.setAccessibleName(QCoreApplication.translate("SigningStepForm", "Which papers", None))
        # endif // QT_CONFIG(accessibility)
        self.sent_on_label.setText(QCoreApplication.translate("SigningStepForm", "&Sent on", None))
        # if QT_CONFIG(accessibility)
        self.sent_on.setAccessibleName(QCoreApplication.translate("SigningStepForm", "Sent on", None))
        # endif // QT_CONFIG(accessibility)
        self.back_on_label.setText(QCoreApplication.translate("SigningStepForm", "&Back on", None))
        # if QT_CONFIG(accessibility)
        self.back_on.setAccessibleName(QCoreApplication.translate("SigningStepForm", "Back on", None))
        # endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("SigningStepForm", "No&te", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("SigningStepForm", "Note", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
