"""Made from ``ui/rubric.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)


class Ui_RubricForm:
    def setupUi(self, RubricForm):
        if not RubricForm.objectName():
            RubricForm.setObjectName("RubricForm")
        RubricForm.resize(760, 520)
        self.column = QVBoxLayout(RubricForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.target = QLabel(RubricForm)
        self.target.setObjectName("target")
        self.target.setText("")
        self.target.setWordWrap(True)
        self.target.setProperty("role", "heading")

        self.column.addWidget(self.target)

        self.plan = QLabel(RubricForm)
        self.plan.setObjectName("plan")
        self.plan.setText("")
        self.plan.setWordWrap(True)
        self.plan.setProperty("role", "soft")

        self.column.addWidget(self.plan)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(16)
        self.row_2.setObjectName("row_2")
        self.title_1_cell = QVBoxLayout()
        self.title_1_cell.setSpacing(3)
        self.title_1_cell.setObjectName("title_1_cell")
        self.title_1_label = QLabel(RubricForm)
        self.title_1_label.setObjectName("title_1_label")

        self.title_1_cell.addWidget(self.title_1_label)

        self.title_1 = QLineEdit(RubricForm)
        self.title_1.setObjectName("title_1")
        self.title_1.setMaxLength(200)

        self.title_1_cell.addWidget(self.title_1)

        self.title_1_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.title_1_cell.addItem(self.title_1_space)

        self.row_2.addLayout(self.title_1_cell)

        self.description_1_cell = QVBoxLayout()
        self.description_1_cell.setSpacing(3)
        self.description_1_cell.setObjectName("description_1_cell")
        self.description_1_label = QLabel(RubricForm)
        self.description_1_label.setObjectName("description_1_label")

        self.description_1_cell.addWidget(self.description_1_label)

        self.description_1 = QLineEdit(RubricForm)
        self.description_1.setObjectName("description_1")
        self.description_1.setMaxLength(1000)

        self.description_1_cell.addWidget(self.description_1)

        self.description_1_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.description_1_cell.addItem(self.description_1_space)

        self.row_2.addLayout(self.description_1_cell)

        self.fulfils_1_cell = QVBoxLayout()
        self.fulfils_1_cell.setSpacing(3)
        self.fulfils_1_cell.setObjectName("fulfils_1_cell")
        self.fulfils_1 = QCheckBox(RubricForm)
        self.fulfils_1.setObjectName("fulfils_1")

        self.fulfils_1_cell.addWidget(self.fulfils_1)

        self.fulfils_1_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.fulfils_1_cell.addItem(self.fulfils_1_space)

        self.row_2.addLayout(self.fulfils_1_cell)

        self.column.addLayout(self.row_2)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(16)
        self.row_3.setObjectName("row_3")
        self.title_2_cell = QVBoxLayout()
        self.title_2_cell.setSpacing(3)
        self.title_2_cell.setObjectName("title_2_cell")
        self.title_2_label = QLabel(RubricForm)
        self.title_2_label.setObjectName("title_2_label")

        self.title_2_cell.addWidget(self.title_2_label)

        self.title_2 = QLineEdit(RubricForm)
        self.title_2.setObjectName("title_2")
        self.title_2.setMaxLength(200)

        self.title_2_cell.addWidget(self.title_2)

        self.title_2_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.title_2_cell.addItem(self.title_2_space)

        self.row_3.addLayout(self.title_2_cell)

        self.description_2_cell = QVBoxLayout()
        self.description_2_cell.setSpacing(3)
        self.description_2_cell.setObjectName("description_2_cell")
        self.description_2_label = QLabel(RubricForm)
        self.description_2_label.setObjectName("description_2_label")

        self.description_2_cell.addWidget(self.description_2_label)

        self.description_2 = QLineEdit(RubricForm)
        self.description_2.setObjectName("description_2")
        self.description_2.setMaxLength(1000)

        self.description_2_cell.addWidget(self.description_2)

        self.description_2_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.description_2_cell.addItem(self.description_2_space)

        self.row_3.addLayout(self.description_2_cell)

        self.fulfils_2_cell = QVBoxLayout()
        self.fulfils_2_cell.setSpacing(3)
        self.fulfils_2_cell.setObjectName("fulfils_2_cell")
        self.fulfils_2 = QCheckBox(RubricForm)
        self.fulfils_2.setObjectName("fulfils_2")

        self.fulfils_2_cell.addWidget(self.fulfils_2)

        self.fulfils_2_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.fulfils_2_cell.addItem(self.fulfils_2_space)

        self.row_3.addLayout(self.fulfils_2_cell)

        self.column.addLayout(self.row_3)

        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(16)
        self.row_4.setObjectName("row_4")
        self.title_3_cell = QVBoxLayout()
        self.title_3_cell.setSpacing(3)
        self.title_3_cell.setObjectName("title_3_cell")
        self.title_3_label = QLabel(RubricForm)
        self.title_3_label.setObjectName("title_3_label")

        self.title_3_cell.addWidget(self.title_3_label)

        self.title_3 = QLineEdit(RubricForm)
        self.title_3.setObjectName("title_3")
        self.title_3.setMaxLength(200)

        self.title_3_cell.addWidget(self.title_3)

        self.title_3_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.title_3_cell.addItem(self.title_3_space)

        self.row_4.addLayout(self.title_3_cell)

        self.description_3_cell = QVBoxLayout()
        self.description_3_cell.setSpacing(3)
        self.description_3_cell.setObjectName("description_3_cell")
        self.description_3_label = QLabel(RubricForm)
        self.description_3_label.setObjectName("description_3_label")

        self.description_3_cell.addWidget(self.description_3_label)

        self.description_3 = QLineEdit(RubricForm)
        self.description_3.setObjectName("description_3")
        self.description_3.setMaxLength(1000)

        self.description_3_cell.addWidget(self.description_3)

        self.description_3_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.description_3_cell.addItem(self.description_3_space)

        self.row_4.addLayout(self.description_3_cell)

        self.fulfils_3_cell = QVBoxLayout()
        self.fulfils_3_cell.setSpacing(3)
        self.fulfils_3_cell.setObjectName("fulfils_3_cell")
        self.fulfils_3 = QCheckBox(RubricForm)
        self.fulfils_3.setObjectName("fulfils_3")

        self.fulfils_3_cell.addWidget(self.fulfils_3)

        self.fulfils_3_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.fulfils_3_cell.addItem(self.fulfils_3_space)

        self.row_4.addLayout(self.fulfils_3_cell)

        self.column.addLayout(self.row_4)

        self.row_5 = QHBoxLayout()
        self.row_5.setSpacing(16)
        self.row_5.setObjectName("row_5")
        self.title_4_cell = QVBoxLayout()
        self.title_4_cell.setSpacing(3)
        self.title_4_cell.setObjectName("title_4_cell")
        self.title_4_label = QLabel(RubricForm)
        self.title_4_label.setObjectName("title_4_label")

        self.title_4_cell.addWidget(self.title_4_label)

        self.title_4 = QLineEdit(RubricForm)
        self.title_4.setObjectName("title_4")
        self.title_4.setMaxLength(200)

        self.title_4_cell.addWidget(self.title_4)

        self.title_4_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.title_4_cell.addItem(self.title_4_space)

        self.row_5.addLayout(self.title_4_cell)

        self.description_4_cell = QVBoxLayout()
        self.description_4_cell.setSpacing(3)
        self.description_4_cell.setObjectName("description_4_cell")
        self.description_4_label = QLabel(RubricForm)
        self.description_4_label.setObjectName("description_4_label")

        self.description_4_cell.addWidget(self.description_4_label)

        self.description_4 = QLineEdit(RubricForm)
        self.description_4.setObjectName("description_4")
        self.description_4.setMaxLength(1000)

        self.description_4_cell.addWidget(self.description_4)

        self.description_4_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.description_4_cell.addItem(self.description_4_space)

        self.row_5.addLayout(self.description_4_cell)

        self.fulfils_4_cell = QVBoxLayout()
        self.fulfils_4_cell.setSpacing(3)
        self.fulfils_4_cell.setObjectName("fulfils_4_cell")
        self.fulfils_4 = QCheckBox(RubricForm)
        self.fulfils_4.setObjectName("fulfils_4")

        self.fulfils_4_cell.addWidget(self.fulfils_4)

        self.fulfils_4_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.fulfils_4_cell.addItem(self.fulfils_4_space)

        self.row_5.addLayout(self.fulfils_4_cell)

        self.column.addLayout(self.row_5)

        self.row_6 = QHBoxLayout()
        self.row_6.setSpacing(16)
        self.row_6.setObjectName("row_6")
        self.title_5_cell = QVBoxLayout()
        self.title_5_cell.setSpacing(3)
        self.title_5_cell.setObjectName("title_5_cell")
        self.title_5_label = QLabel(RubricForm)
        self.title_5_label.setObjectName("title_5_label")

        self.title_5_cell.addWidget(self.title_5_label)

        self.title_5 = QLineEdit(RubricForm)
        self.title_5.setObjectName("title_5")
        self.title_5.setMaxLength(200)

        self.title_5_cell.addWidget(self.title_5)

        self.title_5_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.title_5_cell.addItem(self.title_5_space)

        self.row_6.addLayout(self.title_5_cell)

        self.description_5_cell = QVBoxLayout()
        self.description_5_cell.setSpacing(3)
        self.description_5_cell.setObjectName("description_5_cell")
        self.description_5_label = QLabel(RubricForm)
        self.description_5_label.setObjectName("description_5_label")

        self.description_5_cell.addWidget(self.description_5_label)

        self.description_5 = QLineEdit(RubricForm)
        self.description_5.setObjectName("description_5")
        self.description_5.setMaxLength(1000)

        self.description_5_cell.addWidget(self.description_5)

        self.description_5_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.description_5_cell.addItem(self.description_5_space)

        self.row_6.addLayout(self.description_5_cell)

        self.fulfils_5_cell = QVBoxLayout()
        self.fulfils_5_cell.setSpacing(3)
        self.fulfils_5_cell.setObjectName("fulfils_5_cell")
        self.fulfils_5 = QCheckBox(RubricForm)
        self.fulfils_5.setObjectName("fulfils_5")

        self.fulfils_5_cell.addWidget(self.fulfils_5)

        self.fulfils_5_space = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.fulfils_5_cell.addItem(self.fulfils_5_space)

        self.row_6.addLayout(self.fulfils_5_cell)

        self.column.addLayout(self.row_6)

        self.reason_cell = QVBoxLayout()
        self.reason_cell.setSpacing(3)
        self.reason_cell.setObjectName("reason_cell")
        self.reason_label = QLabel(RubricForm)
        self.reason_label.setObjectName("reason_label")

        self.reason_cell.addWidget(self.reason_label)

        self.reason = QLineEdit(RubricForm)
        self.reason.setObjectName("reason")
        self.reason.setMaxLength(400)

        self.reason_cell.addWidget(self.reason)

        self.reason_error = QLabel(RubricForm)
        self.reason_error.setObjectName("reason_error")
        self.reason_error.setText("")
        self.reason_error.setWordWrap(True)
        self.reason_error.setProperty("role", "error")

        self.reason_cell.addWidget(self.reason_error)

        self.column.addLayout(self.reason_cell)

        self.space_1 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space_1)

        self.refusal = QLabel(RubricForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(RubricForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.title_1_label.setBuddy(self.title_1)
        self.description_1_label.setBuddy(self.description_1)
        self.title_2_label.setBuddy(self.title_2)
        self.description_2_label.setBuddy(self.description_2)
        self.title_3_label.setBuddy(self.title_3)
        self.description_3_label.setBuddy(self.description_3)
        self.title_4_label.setBuddy(self.title_4)
        self.description_4_label.setBuddy(self.description_4)
        self.title_5_label.setBuddy(self.title_5)
        self.description_5_label.setBuddy(self.description_5)
        self.reason_label.setBuddy(self.reason)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(RubricForm)

        QMetaObject.connectSlotsByName(RubricForm)

    # setupUi

    def retranslateUi(self, RubricForm):
        RubricForm.setWindowTitle(QCoreApplication.translate("RubricForm", "Levels of judgement", None))
        # if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("RubricForm", "Target", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.plan.setAccessibleName(QCoreApplication.translate("RubricForm", "Plan", None))
        # endif // QT_CONFIG(accessibility)
        self.title_1_label.setText(QCoreApplication.translate("RubricForm", "Level 1", None))
        # if QT_CONFIG(accessibility)
        self.title_1.setAccessibleName(QCoreApplication.translate("RubricForm", "Level 1", None))
        # endif // QT_CONFIG(accessibility)
        self.description_1_label.setText(QCoreApplication.translate("RubricForm", "What is asked for it", None))
        # if QT_CONFIG(accessibility)
        self.description_1.setAccessibleName(
            QCoreApplication.translate("RubricForm", "What is asked for level 1", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.fulfils_1.setText(QCoreApplication.translate("RubricForm", "Fulfils", None))
        # if QT_CONFIG(accessibility)
        self.fulfils_1.setAccessibleName(QCoreApplication.translate("RubricForm", "Level 1 counts as fulfilled", None))
        # endif // QT_CONFIG(accessibility)
        self.title_2_label.setText(QCoreApplication.translate("RubricForm", "Level 2", None))
        # if QT_CONFIG(accessibility)
        self.title_2.setAccessibleName(QCoreApplication.translate("RubricForm", "Level 2", None))
        # endif // QT_CONFIG(accessibility)
        self.description_2_label.setText(QCoreApplication.translate("RubricForm", "What is asked for it", None))
        # if QT_CONFIG(accessibility)
        self.description_2.setAccessibleName(
            QCoreApplication.translate("RubricForm", "What is asked for level 2", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.fulfils_2.setText(QCoreApplication.translate("RubricForm", "Fulfils", None))
        # if QT_CONFIG(accessibility)
        self.fulfils_2.setAccessibleName(QCoreApplication.translate("RubricForm", "Level 2 counts as fulfilled", None))
        # endif // QT_CONFIG(accessibility)
        self.title_3_label.setText(QCoreApplication.translate("RubricForm", "Level 3", None))
        # if QT_CONFIG(accessibility)
        self.title_3.setAccessibleName(QCoreApplication.translate("RubricForm", "Level 3", None))
        # endif // QT_CONFIG(accessibility)
        self.description_3_label.setText(QCoreApplication.translate("RubricForm", "What is asked for it", None))
        # if QT_CONFIG(accessibility)
        self.description_3.setAccessibleName(
            QCoreApplication.translate("RubricForm", "What is asked for level 3", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.fulfils_3.setText(QCoreApplication.translate("RubricForm", "Fulfils", None))
        # if QT_CONFIG(accessibility)
        self.fulfils_3.setAccessibleName(QCoreApplication.translate("RubricForm", "Level 3 counts as fulfilled", None))
        # endif // QT_CONFIG(accessibility)
        self.title_4_label.setText(QCoreApplication.translate("RubricForm", "Level 4", None))
        # if QT_CONFIG(accessibility)
        self.title_4.setAccessibleName(QCoreApplication.translate("RubricForm", "Level 4", None))
        # endif // QT_CONFIG(accessibility)
        self.description_4_label.setText(QCoreApplication.translate("RubricForm", "What is asked for it", None))
        # if QT_CONFIG(accessibility)
        self.description_4.setAccessibleName(
            QCoreApplication.translate("RubricForm", "What is asked for level 4", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.fulfils_4.setText(QCoreApplication.translate("RubricForm", "Fulfils", None))
        # if QT_CONFIG(accessibility)
        self.fulfils_4.setAccessibleName(QCoreApplication.translate("RubricForm", "Level 4 counts as fulfilled", None))
        # endif // QT_CONFIG(accessibility)
        self.title_5_label.setText(QCoreApplication.translate("RubricForm", "Level 5", None))
        # if QT_CONFIG(accessibility)
        self.title_5.setAccessibleName(QCoreApplication.translate("RubricForm", "Level 5", None))
        # endif // QT_CONFIG(accessibility)
        self.description_5_label.setText(QCoreApplication.translate("RubricForm", "What is asked for it", None))
        # if QT_CONFIG(accessibility)
        self.description_5.setAccessibleName(
            QCoreApplication.translate("RubricForm", "What is asked for level 5", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.fulfils_5.setText(QCoreApplication.translate("RubricForm", "Fulfils", None))
        # if QT_CONFIG(accessibility)
        self.fulfils_5.setAccessibleName(QCoreApplication.translate("RubricForm", "Level 5 counts as fulfilled", None))
        # endif // QT_CONFIG(accessibility)
        self.reason_label.setText(
            QCoreApplication.translate("RubricForm", "&Reason, where results were judged by the levels before", None)
        )
        # if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("RubricForm", "Reason", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
