"""Made from ``ui/copy_year.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QVBoxLayout,
)

from phuquoc_desktop.gui.widgets.date_field import DateField


class Ui_CopyYearForm:
    def setupUi(self, CopyYearForm):
        if not CopyYearForm.objectName():
            CopyYearForm.setObjectName("CopyYearForm")
        CopyYearForm.resize(1060, 640)
        self.column = QVBoxLayout(CopyYearForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.choosing = QHBoxLayout()
        self.choosing.setSpacing(8)
        self.choosing.setObjectName("choosing")
        self.source_year_label = QLabel(CopyYearForm)
        self.source_year_label.setObjectName("source_year_label")

        self.choosing.addWidget(self.source_year_label)

        self.source_year = QComboBox(CopyYearForm)
        self.source_year.setObjectName("source_year")

        self.choosing.addWidget(self.source_year)

        self.tick_all = QPushButton(CopyYearForm)
        self.tick_all.setObjectName("tick_all")
        self.tick_all.setAutoDefault(False)

        self.choosing.addWidget(self.tick_all)

        self.tick_none = QPushButton(CopyYearForm)
        self.tick_none.setObjectName("tick_none")
        self.tick_none.setAutoDefault(False)

        self.choosing.addWidget(self.tick_none)

        self.tick_held = QPushButton(CopyYearForm)
        self.tick_held.setObjectName("tick_held")
        self.tick_held.setAutoDefault(False)

        self.choosing.addWidget(self.tick_held)

        self.tick_fit = QPushButton(CopyYearForm)
        self.tick_fit.setObjectName("tick_fit")
        self.tick_fit.setAutoDefault(False)

        self.choosing.addWidget(self.tick_fit)

        self.choosing_space = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choosing.addItem(self.choosing_space)

        self.column.addLayout(self.choosing)

        self.body = QHBoxLayout()
        self.body.setSpacing(12)
        self.body.setObjectName("body")
        self.lines = QTableView(CopyYearForm)
        self.lines.setObjectName("lines")

        self.body.addWidget(self.lines)

        self.awards_cell = QVBoxLayout()
        self.awards_cell.setSpacing(3)
        self.awards_cell.setObjectName("awards_cell")
        self.awards_label = QLabel(CopyYearForm)
        self.awards_label.setObjectName("awards_label")
        self.awards_label.setWordWrap(True)

        self.awards_cell.addWidget(self.awards_label)

        self.awards = QListWidget(CopyYearForm)
        self.awards.setObjectName("awards")

        self.awards_cell.addWidget(self.awards)

        self.body.addLayout(self.awards_cell)

        self.body.setStretch(0, 4)
        self.body.setStretch(1, 1)

        self.column.addLayout(self.body)

        self.count = QLabel(CopyYearForm)
        self.count.setObjectName("count")
        self.count.setText("")
        self.count.setWordWrap(True)
        self.count.setProperty("role", "caption")

        self.column.addWidget(self.count)

        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.movement_id_cell = QVBoxLayout()
        self.movement_id_cell.setSpacing(3)
        self.movement_id_cell.setObjectName("movement_id_cell")
        self.movement_id_label = QLabel(CopyYearForm)
        self.movement_id_label.setObjectName("movement_id_label")

        self.movement_id_cell.addWidget(self.movement_id_label)

        self.movement_id = QComboBox(CopyYearForm)
        self.movement_id.setObjectName("movement_id")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.movement_id.sizePolicy().hasHeightForWidth())
        self.movement_id.setSizePolicy(sizePolicy)
        self.movement_id.setMinimumContentsLength(8)

        self.movement_id_cell.addWidget(self.movement_id)

        self.movement_id_error = QLabel(CopyYearForm)
        self.movement_id_error.setObjectName("movement_id_error")
        self.movement_id_error.setText("")
        self.movement_id_error.setWordWrap(True)
        self.movement_id_error.setProperty("role", "error")

        self.movement_id_cell.addWidget(self.movement_id_error)

        self.movement_id_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.movement_id_cell.addItem(self.movement_id_space)

        self.fields.addLayout(self.movement_id_cell, 0, 0, 1, 1)

        self.registered_on_cell = QVBoxLayout()
        self.registered_on_cell.setSpacing(3)
        self.registered_on_cell.setObjectName("registered_on_cell")
        self.registered_on_label = QLabel(CopyYearForm)
        self.registered_on_label.setObjectName("registered_on_label")

        self.registered_on_cell.addWidget(self.registered_on_label)

        self.registered_on = DateField(CopyYearForm)
        self.registered_on.setObjectName("registered_on")

        self.registered_on_cell.addWidget(self.registered_on)

        self.registered_on_error = QLabel(CopyYearForm)
        self.registered_on_error.setObjectName("registered_on_error")
        self.registered_on_error.setText("")
        self.registered_on_error.setWordWrap(True)
        self.registered_on_error.setProperty("role", "error")

        self.registered_on_cell.addWidget(self.registered_on_error)

        self.registered_on_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.registered_on_cell.addItem(self.registered_on_space)

        self.fields.addLayout(self.registered_on_cell, 0, 1, 1, 1)

        self.late_reason_cell = QVBoxLayout()
        self.late_reason_cell.setSpacing(3)
        self.late_reason_cell.setObjectName("late_reason_cell")
        self.late_reason_label = QLabel(CopyYearForm)
        self.late_reason_label.setObjectName("late_reason_label")

        self.late_reason_cell.addWidget(self.late_reason_label)

        self.late_reason = QLineEdit(CopyYearForm)
        self.late_reason.setObjectName("late_reason")

        self.late_reason_cell.addWidget(self.late_reason)

        self.late_reason_error = QLabel(CopyYearForm)
        self.late_reason_error.setObjectName("late_reason_error")
        self.late_reason_error.setText("")
        self.late_reason_error.setWordWrap(True)
        self.late_reason_error.setProperty("role", "error")

        self.late_reason_cell.addWidget(self.late_reason_error)

        self.late_reason_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.late_reason_cell.addItem(self.late_reason_space)

        self.fields.addLayout(self.late_reason_cell, 0, 2, 1, 1)

        self.fields.setColumnStretch(0, 2)
        self.fields.setColumnStretch(1, 1)
        self.fields.setColumnStretch(2, 2)

        self.column.addLayout(self.fields)

        self.refusal = QLabel(CopyYearForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(CopyYearForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        self.column.setStretch(1, 1)
        # if QT_CONFIG(shortcut)
        self.source_year_label.setBuddy(self.source_year)
        self.awards_label.setBuddy(self.awards)
        self.movement_id_label.setBuddy(self.movement_id)
        self.registered_on_label.setBuddy(self.registered_on)
        self.late_reason_label.setBuddy(self.late_reason)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(CopyYearForm)

        QMetaObject.connectSlotsByName(CopyYearForm)

    # setupUi

    def retranslateUi(self, CopyYearForm):
        CopyYearForm.setWindowTitle(QCoreApplication.translate("CopyYearForm", "Copy registrations", None))
        self.source_year_label.setText(QCoreApplication.translate("CopyYearForm", "Registrations of &year", None))
        # if QT_CONFIG(accessibility)
        self.source_year.setAccessibleName(QCoreApplication.translate("CopyYearForm", "Registrations of year", None))
        # endif // QT_CONFIG(accessibility)
        self.tick_all.setText(QCoreApplication.translate("CopyYearForm", "Tick &all", None))
        self.tick_none.setText(QCoreApplication.translate("CopyYearForm", "Tick &none", None))
        self.tick_held.setText(QCoreApplication.translate("CopyYearForm", "Only those &awarded", None))
        self.tick_fit.setText(QCoreApplication.translate("CopyYearForm", "Without those not &eligible", None))
        # if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("CopyYearForm", "Registrations to copy", None))
        # endif // QT_CONFIG(accessibility)
        self.awards_label.setText(QCoreApplication.translate("CopyYearForm", "Awards &kept", None))
        # if QT_CONFIG(accessibility)
        self.awards.setAccessibleName(QCoreApplication.translate("CopyYearForm", "Awards kept", None))
        # endif // QT_CONFIG(accessibility)
        self.movement_id_label.setText(QCoreApplication.translate("CopyYearForm", "&Movement", None))
        # if QT_CONFIG(accessibility)
        self.movement_id.setAccessibleName(QCoreApplication.translate("CopyYearForm", "Movement", None))
        # endif // QT_CONFIG(accessibility)
        self.registered_on_label.setText(QCoreApplication.translate("CopyYearForm", "&Registered on", None))
        # if QT_CONFIG(accessibility)
        self.registered_on.setAccessibleName(QCoreApplication.translate("CopyYearForm", "Registered on", None))
        # endif // QT_CONFIG(accessibility)
        self.late_reason_label.setText(QCoreApplication.translate("CopyYearForm", "Reason for &lateness", None))
        # if QT_CONFIG(accessibility)
        self.late_reason.setAccessibleName(QCoreApplication.translate("CopyYearForm", "Reason for lateness", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
