"""Made from ``ui/dossier.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

from phuquoc_desktop.gui.widgets.date_field import DateField


class Ui_DossierForm:
    def setupUi(self, DossierForm):
        if not DossierForm.objectName():
            DossierForm.setObjectName("DossierForm")
        DossierForm.resize(760, 420)
        self.column = QVBoxLayout(DossierForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.award_cell = QVBoxLayout()
        self.award_cell.setSpacing(3)
        self.award_cell.setObjectName("award_cell")
        self.award_label = QLabel(DossierForm)
        self.award_label.setObjectName("award_label")

        self.award_cell.addWidget(self.award_label)

        self.award = QComboBox(DossierForm)
        self.award.setObjectName("award")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.award.sizePolicy().hasHeightForWidth())
        self.award.setSizePolicy(sizePolicy)
        self.award.setMinimumContentsLength(8)

        self.award_cell.addWidget(self.award)

        self.award_error = QLabel(DossierForm)
        self.award_error.setObjectName("award_error")
        self.award_error.setText("")
        self.award_error.setWordWrap(True)
        self.award_error.setProperty("role", "error")

        self.award_cell.addWidget(self.award_error)

        self.award_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.award_cell.addItem(self.award_space)

        self.fields.addLayout(self.award_cell, 0, 0, 1, 2)

        self.title_cell = QVBoxLayout()
        self.title_cell.setSpacing(3)
        self.title_cell.setObjectName("title_cell")
        self.title_label = QLabel(DossierForm)
        self.title_label.setObjectName("title_label")

        self.title_cell.addWidget(self.title_label)

        self.title = QLineEdit(DossierForm)
        self.title.setObjectName("title")
        self.title.setMaxLength(300)

        self.title_cell.addWidget(self.title)

        self.title_error = QLabel(DossierForm)
        self.title_error.setObjectName("title_error")
        self.title_error.setText("")
        self.title_error.setWordWrap(True)
        self.title_error.setProperty("role", "error")

        self.title_cell.addWidget(self.title_error)

        self.title_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.title_cell.addItem(self.title_space)

        self.fields.addLayout(self.title_cell, 1, 0, 1, 2)

        self.code_cell = QVBoxLayout()
        self.code_cell.setSpacing(3)
        self.code_cell.setObjectName("code_cell")
        self.code_label = QLabel(DossierForm)
        self.code_label.setObjectName("code_label")

        self.code_cell.addWidget(self.code_label)

        self.code = QLineEdit(DossierForm)
        self.code.setObjectName("code")
        self.code.setMaxLength(40)

        self.code_cell.addWidget(self.code)

        self.code_error = QLabel(DossierForm)
        self.code_error.setObjectName("code_error")
        self.code_error.setText("")
        self.code_error.setWordWrap(True)
        self.code_error.setProperty("role", "error")

        self.code_cell.addWidget(self.code_error)

        self.code_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.code_cell.addItem(self.code_space)

        self.fields.addLayout(self.code_cell, 2, 0, 1, 1)

        self.opened_on_cell = QVBoxLayout()
        self.opened_on_cell.setSpacing(3)
        self.opened_on_cell.setObjectName("opened_on_cell")
        self.opened_on_label = QLabel(DossierForm)
        self.opened_on_label.setObjectName("opened_on_label")

        self.opened_on_cell.addWidget(self.opened_on_label)

        self.opened_on = DateField(DossierForm)
        self.opened_on.setObjectName("opened_on")

        self.opened_on_cell.addWidget(self.opened_on)

        self.opened_on_error = QLabel(DossierForm)
        self.opened_on_error.setObjectName("opened_on_error")
        self.opened_on_error.setText("")
        self.opened_on_error.setWordWrap(True)
        self.opened_on_error.setProperty("role", "error")

        self.opened_on_cell.addWidget(self.opened_on_error)

        self.opened_on_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.opened_on_cell.addItem(self.opened_on_space)

        self.fields.addLayout(self.opened_on_cell, 2, 1, 1, 1)

        self.mode_cell = QVBoxLayout()
        self.mode_cell.setSpacing(3)
        self.mode_cell.setObjectName("mode_cell")
        self.mode_label = QLabel(DossierForm)
        self.mode_label.setObjectName("mode_label")

        self.mode_cell.addWidget(self.mode_label)

        self.mode = QComboBox(DossierForm)
        self.mode.setObjectName("mode")
        sizePolicy.setHeightForWidth(self.mode.sizePolicy().hasHeightForWidth())
        self.mode.setSizePolicy(sizePolicy)
        self.mode.setMinimumContentsLength(8)

        self.mode_cell.addWidget(self.mode)

        self.mode_error = QLabel(DossierForm)
        self.mode_error.setObjectName("mode_error")
        self.mode_error.setText("")
        self.mode_error.setWordWrap(True)
        self.mode_error.setProperty("role", "error")

        self.mode_cell.addWidget(self.mode_error)

        self.mode_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.mode_cell.addItem(self.mode_space)

        self.fields.addLayout(self.mode_cell, 3, 0, 1, 1)

        self.procedure_cell = QVBoxLayout()
        self.procedure_cell.setSpacing(3)
        self.procedure_cell.setObjectName("procedure_cell")
        self.procedure_label = QLabel(DossierForm)
        self.procedure_label.setObjectName("procedure_label")

        self.procedure_cell.addWidget(self.procedure_label)

        self.procedure = QComboBox(DossierForm)
        self.procedure.setObjectName("procedure")
        sizePolicy.setHeightForWidth(self.procedure.sizePolicy().hasHeightForWidth())
        self.procedure.setSizePolicy(sizePolicy)
        self.procedure.setMinimumContentsLength(8)

        self.procedure_cell.addWidget(self.procedure)

        self.procedure_error = QLabel(DossierForm)
        self.procedure_error.setObjectName("procedure_error")
        self.procedure_error.setText("")
        self.procedure_error.setWordWrap(True)
        self.procedure_error.setProperty("role", "error")

        self.procedure_cell.addWidget(self.procedure_error)

        self.procedure_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.procedure_cell.addItem(self.procedure_space)

        self.fields.addLayout(self.procedure_cell, 3, 1, 1, 1)

        self.letter_number_cell = QVBoxLayout()
        self.letter_number_cell.setSpacing(3)
        self.letter_number_cell.setObjectName("letter_number_cell")
        self.letter_number_label = QLabel(DossierForm)
        self.letter_number_label.setObjectName("letter_number_label")

        self.letter_number_cell.addWidget(self.letter_number_label)

        self.letter_number = QLineEdit(DossierForm)
        self.letter_number.setObjectName("letter_number")
        self.letter_number.setMaxLength(60)

        self.letter_number_cell.addWidget(self.letter_number)

        self.letter_number_error = QLabel(DossierForm)
        self.letter_number_error.setObjectName("letter_number_error")
        self.letter_number_error.setText("")
        self.letter_number_error.setWordWrap(True)
        self.letter_number_error.setProperty("role", "error")

        self.letter_number_cell.addWidget(self.letter_number_error)

        self.letter_number_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.letter_number_cell.addItem(self.letter_number_space)

        self.fields.addLayout(self.letter_number_cell, 4, 0, 1, 1)

        self.letter_date_cell = QVBoxLayout()
        self.letter_date_cell.setSpacing(3)
        self.letter_date_cell.setObjectName("letter_date_cell")
        self.letter_date_label = QLabel(DossierForm)
        self.letter_date_label.setObjectName("letter_date_label")

        self.letter_date_cell.addWidget(self.letter_date_label)

        self.letter_date = DateField(DossierForm)
        self.letter_date.setObjectName("letter_date")

        self.letter_date_cell.addWidget(self.letter_date)

        self.letter_date_error = QLabel(DossierForm)
        self.letter_date_error.setObjectName("letter_date_error")
        self.letter_date_error.setText("")
        self.letter_date_error.setWordWrap(True)
        self.letter_date_error.setProperty("role", "error")

        self.letter_date_cell.addWidget(self.letter_date_error)

        self.letter_date_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.letter_date_cell.addItem(self.letter_date_space)

        self.fields.addLayout(self.letter_date_cell, 4, 1, 1, 1)

        self.council_met_on_cell = QVBoxLayout()
        self.council_met_on_cell.setSpacing(3)
        self.council_met_on_cell.setObjectName("council_met_on_cell")
        self.council_met_on_label = QLabel(DossierForm)
        self.council_met_on_label.setObjectName("council_met_on_label")

        self.council_met_on_cell.addWidget(self.council_met_on_label)

        self.council_met_on = DateField(DossierForm)
        self.council_met_on.setObjectName("council_met_on")

        self.council_met_on_cell.addWidget(self.council_met_on)

        self.council_met_on_error = QLabel(DossierForm)
        self.council_met_on_error.setObjectName("council_met_on_error")
        self.council_met_on_error.setText("")
        self.council_met_on_error.setWordWrap(True)
        self.council_met_on_error.setProperty("role", "error")

        self.council_met_on_cell.addWidget(self.council_met_on_error)

        self.council_met_on_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.council_met_on_cell.addItem(self.council_met_on_space)

        self.fields.addLayout(self.council_met_on_cell, 5, 0, 1, 1)

        self.received_on_cell = QVBoxLayout()
        self.received_on_cell.setSpacing(3)
        self.received_on_cell.setObjectName("received_on_cell")
        self.received_on_label = QLabel(DossierForm)
        self.received_on_label.setObjectName("received_on_label")

        self.received_on_cell.addWidget(self.received_on_label)

        self.received_on = DateField(DossierForm)
        self.received_on.setObjectName("received_on")

        self.received_on_cell.addWidget(self.received_on)

        self.received_on_error = QLabel(DossierForm)
        self.received_on_error.setObjectName("received_on_error")
        self.received_on_error.setText("")
        self.received_on_error.setWordWrap(True)
        self.received_on_error.setProperty("role", "error")

        self.received_on_cell.addWidget(self.received_on_error)

        self.received_on_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.received_on_cell.addItem(self.received_on_space)

        self.fields.addLayout(self.received_on_cell, 5, 1, 1, 1)

        self.ground_cell = QVBoxLayout()
        self.ground_cell.setSpacing(3)
        self.ground_cell.setObjectName("ground_cell")
        self.ground_label = QLabel(DossierForm)
        self.ground_label.setObjectName("ground_label")

        self.ground_cell.addWidget(self.ground_label)

        self.ground = QComboBox(DossierForm)
        self.ground.setObjectName("ground")
        sizePolicy.setHeightForWidth(self.ground.sizePolicy().hasHeightForWidth())
        self.ground.setSizePolicy(sizePolicy)
        self.ground.setMinimumContentsLength(8)

        self.ground_cell.addWidget(self.ground)

        self.ground_error = QLabel(DossierForm)
        self.ground_error.setObjectName("ground_error")
        self.ground_error.setText("")
        self.ground_error.setWordWrap(True)
        self.ground_error.setProperty("role", "error")

        self.ground_cell.addWidget(self.ground_error)

        self.ground_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ground_cell.addItem(self.ground_space)

        self.fields.addLayout(self.ground_cell, 6, 0, 1, 1)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.note_label = QLabel(DossierForm)
        self.note_label.setObjectName("note_label")

        self.note_cell.addWidget(self.note_label)

        self.note = QLineEdit(DossierForm)
        self.note.setObjectName("note")
        self.note.setMaxLength(1000)

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(DossierForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.note_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.note_cell.addItem(self.note_space)

        self.fields.addLayout(self.note_cell, 6, 1, 1, 1)

        self.movement_id_cell = QVBoxLayout()
        self.movement_id_cell.setSpacing(3)
        self.movement_id_cell.setObjectName("movement_id_cell")
        self.movement_id_label = QLabel(DossierForm)
        self.movement_id_label.setObjectName("movement_id_label")

        self.movement_id_cell.addWidget(self.movement_id_label)

        self.movement_id = QComboBox(DossierForm)
        self.movement_id.setObjectName("movement_id")
        sizePolicy.setHeightForWidth(self.movement_id.sizePolicy().hasHeightForWidth())
        self.movement_id.setSizePolicy(sizePolicy)
        self.movement_id.setMinimumContentsLength(8)

        self.movement_id_cell.addWidget(self.movement_id)

        self.movement_id_error = QLabel(DossierForm)
        self.movement_id_error.setObjectName("movement_id_error")
        self.movement_id_error.setText("")
        self.movement_id_error.setWordWrap(True)
        self.movement_id_error.setProperty("role", "error")

        self.movement_id_cell.addWidget(self.movement_id_error)

        self.movement_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.movement_id_cell.addItem(self.movement_id_space)

        self.fields.addLayout(self.movement_id_cell, 7, 0, 1, 2)

        self.happened_on_cell = QVBoxLayout()
        self.happened_on_cell.setSpacing(3)
        self.happened_on_cell.setObjectName("happened_on_cell")
        self.happened_on_label = QLabel(DossierForm)
        self.happened_on_label.setObjectName("happened_on_label")

        self.happened_on_cell.addWidget(self.happened_on_label)

        self.happened_on = DateField(DossierForm)
        self.happened_on.setObjectName("happened_on")

        self.happened_on_cell.addWidget(self.happened_on)

        self.happened_on_error = QLabel(DossierForm)
        self.happened_on_error.setObjectName("happened_on_error")
        self.happened_on_error.setText("")
        self.happened_on_error.setWordWrap(True)
        self.happened_on_error.setProperty("role", "error")

        self.happened_on_cell.addWidget(self.happened_on_error)

        self.happened_on_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.happened_on_cell.addItem(self.happened_on_space)

        self.fields.addLayout(self.happened_on_cell, 8, 0, 1, 1)

        self.owed_until_cell = QVBoxLayout()
        self.owed_until_cell.setSpacing(3)
        self.owed_until_cell.setObjectName("owed_until_cell")
        self.owed_until_label = QLabel(DossierForm)
        self.owed_until_label.setObjectName("owed_until_label")

        self.owed_until_cell.addWidget(self.owed_until_label)

        self.owed_until = DateField(DossierForm)
        self.owed_until.setObjectName("owed_until")

        self.owed_until_cell.addWidget(self.owed_until)

        self.owed_until_error = QLabel(DossierForm)
        self.owed_until_error.setObjectName("owed_until_error")
        self.owed_until_error.setText("")
        self.owed_until_error.setWordWrap(True)
        self.owed_until_error.setProperty("role", "error")

        self.owed_until_cell.addWidget(self.owed_until_error)

        self.owed_until_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.owed_until_cell.addItem(self.owed_until_space)

        self.fields.addLayout(self.owed_until_cell, 8, 1, 1, 1)

        self.deed_cell = QVBoxLayout()
        self.deed_cell.setSpacing(3)
        self.deed_cell.setObjectName("deed_cell")
        self.deed_label = QLabel(DossierForm)
        self.deed_label.setObjectName("deed_label")

        self.deed_cell.addWidget(self.deed_label)

        self.deed = QPlainTextEdit(DossierForm)
        self.deed.setObjectName("deed")
        self.deed.setTabChangesFocus(True)
        self.deed.setMinimumSize(QSize(0, 70))

        self.deed_cell.addWidget(self.deed)

        self.deed_error = QLabel(DossierForm)
        self.deed_error.setObjectName("deed_error")
        self.deed_error.setText("")
        self.deed_error.setWordWrap(True)
        self.deed_error.setProperty("role", "error")

        self.deed_cell.addWidget(self.deed_error)

        self.deed_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.deed_cell.addItem(self.deed_space)

        self.fields.addLayout(self.deed_cell, 9, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(DossierForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(DossierForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.award_label.setBuddy(self.award)
        self.title_label.setBuddy(self.title)
        self.code_label.setBuddy(self.code)
        self.opened_on_label.setBuddy(self.opened_on)
        self.mode_label.setBuddy(self.mode)
        self.procedure_label.setBuddy(self.procedure)
        self.letter_number_label.setBuddy(self.letter_number)
        self.letter_date_label.setBuddy(self.letter_date)
        self.council_met_on_label.setBuddy(self.council_met_on)
        self.received_on_label.setBuddy(self.received_on)
        self.ground_label.setBuddy(self.ground)
        self.note_label.setBuddy(self.note)
        self.movement_id_label.setBuddy(self.movement_id)
        self.happened_on_label.setBuddy(self.happened_on)
        self.owed_until_label.setBuddy(self.owed_until)
        self.deed_label.setBuddy(self.deed)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(DossierForm)

        QMetaObject.connectSlotsByName(DossierForm)

    # setupUi

    def retranslateUi(self, DossierForm):
        DossierForm.setWindowTitle(QCoreApplication.translate("DossierForm", "Dossier", None))
        self.award_label.setText(QCoreApplication.translate("DossierForm", "&Award", None))
        # if QT_CONFIG(accessibility)
        self.award.setAccessibleName(QCoreApplication.translate("DossierForm", "Award", None))
        # endif // QT_CONFIG(accessibility)
        self.title_label.setText(QCoreApplication.translate("DossierForm", "&Title", None))
        # if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("DossierForm", "Title", None))
        # endif // QT_CONFIG(accessibility)
        self.code_label.setText(QCoreApplication.translate("DossierForm", "Dossier &code", None))
        # if QT_CONFIG(accessibility)
        self.code.setAccessibleName(QCoreApplication.translate("DossierForm", "Dossier code", None))
        # endif // QT_CONFIG(accessibility)
        self.code.setPlaceholderText(QCoreApplication.translate("DossierForm", "Empty: the next free code", None))
        self.opened_on_label.setText(QCoreApplication.translate("DossierForm", "&Opened on", None))
        # if QT_CONFIG(accessibility)
        self.opened_on.setAccessibleName(QCoreApplication.translate("DossierForm", "Opened on", None))
        # endif // QT_CONFIG(accessibility)
        self.mode_label.setText(QCoreApplication.translate("DossierForm", "&Mode of commendation", None))
        # if QT_CONFIG(accessibility)
        self.mode.setAccessibleName(QCoreApplication.translate("DossierForm", "Mode of commendation", None))
        # endif // QT_CONFIG(accessibility)
        self.procedure_label.setText(QCoreApplication.translate("DossierForm", "&Procedure", None))
        # if QT_CONFIG(accessibility)
        self.procedure.setAccessibleName(QCoreApplication.translate("DossierForm", "Procedure", None))
        # endif // QT_CONFIG(accessibility)
        self.letter_number_label.setText(QCoreApplication.translate("DossierForm", "Letter &number", None))
        # if QT_CONFIG(accessibility)
        self.letter_number.setAccessibleName(QCoreApplication.translate("DossierForm", "Letter number", None))
        # endif // QT_CONFIG(accessibility)
        self.letter_date_label.setText(QCoreApplication.translate("DossierForm", "Letter &date", None))
        # if QT_CONFIG(accessibility)
        self.letter_date.setAccessibleName(QCoreApplication.translate("DossierForm", "Letter date", None))
        # endif // QT_CONFIG(accessibility)
        self.council_met_on_label.setText(QCoreApplication.translate("DossierForm", "Cou&ncil met on", None))
        # if QT_CONFIG(accessibility)
        self.council_met_on.setAccessibleName(QCoreApplication.translate("DossierForm", "Council met on", None))
        # endif // QT_CONFIG(accessibility)
        self.received_on_label.setText(QCoreApplication.translate("DossierForm", "&Received for appraisal on", None))
        # if QT_CONFIG(accessibility)
        self.received_on.setAccessibleName(QCoreApplication.translate("DossierForm", "Received for appraisal on", None))
        # endif // QT_CONFIG(accessibility)
        self.ground_label.setText(QCoreApplication.translate("DossierForm", "&Ground under the law", None))
        # if QT_CONFIG(accessibility)
        self.ground.setAccessibleName(QCoreApplication.translate("DossierForm", "Ground under the law", None))
        # endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("DossierForm", "No&te", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("DossierForm", "Note", None))
        # endif // QT_CONFIG(accessibility)
        self.movement_id_label.setText(QCoreApplication.translate("DossierForm", "Mo&vement", None))
        # if QT_CONFIG(accessibility)
        self.movement_id.setAccessibleName(QCoreApplication.translate("DossierForm", "Movement", None))
        # endif // QT_CONFIG(accessibility)
        self.happened_on_label.setText(QCoreApplication.translate("DossierForm", "Day of the d&eed", None))
        # if QT_CONFIG(accessibility)
        self.happened_on.setAccessibleName(QCoreApplication.translate("DossierForm", "Day of the deed", None))
        # endif // QT_CONFIG(accessibility)
        self.owed_until_label.setText(QCoreApplication.translate("DossierForm", "Other papers follo&w by", None))
        # if QT_CONFIG(accessibility)
        self.owed_until.setAccessibleName(QCoreApplication.translate("DossierForm", "Other papers follow by", None))
        # endif // QT_CONFIG(accessibility)
        self.deed_label.setText(QCoreApplication.translate("DossierForm", "W&hat was done", None))
        # if QT_CONFIG(accessibility)
        self.deed.setAccessibleName(QCoreApplication.translate("DossierForm", "What was done", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
