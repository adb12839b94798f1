"""Made from ``ui/year_result.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)


class Ui_YearResultForm:
    def setupUi(self, YearResultForm):
        if not YearResultForm.objectName():
            YearResultForm.setObjectName("YearResultForm")
        YearResultForm.resize(720, 400)
        self.column = QVBoxLayout(YearResultForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 16, 22, 16)
        self.fields = QGridLayout()
        self.fields.setObjectName("fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(7)
        self.year_cell = QVBoxLayout()
        self.year_cell.setSpacing(3)
        self.year_cell.setObjectName("year_cell")
        self.year_label = QLabel(YearResultForm)
        self.year_label.setObjectName("year_label")

        self.year_cell.addWidget(self.year_label)

        self.year = QLineEdit(YearResultForm)
        self.year.setObjectName("year")
        self.year.setMaxLength(4)

        self.year_cell.addWidget(self.year)

        self.year_error = QLabel(YearResultForm)
        self.year_error.setObjectName("year_error")
        self.year_error.setText("")
        self.year_error.setWordWrap(True)
        self.year_error.setProperty("role", "error")

        self.year_cell.addWidget(self.year_error)

        self.year_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.year_cell.addItem(self.year_space)

        self.fields.addLayout(self.year_cell, 0, 0, 1, 1)

        self.rating_cell = QVBoxLayout()
        self.rating_cell.setSpacing(3)
        self.rating_cell.setObjectName("rating_cell")
        self.rating_label = QLabel(YearResultForm)
        self.rating_label.setObjectName("rating_label")

        self.rating_cell.addWidget(self.rating_label)

        self.rating = QComboBox(YearResultForm)
        self.rating.setObjectName("rating")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.rating.sizePolicy().hasHeightForWidth())
        self.rating.setSizePolicy(sizePolicy)
        self.rating.setMinimumContentsLength(8)

        self.rating_cell.addWidget(self.rating)

        self.rating_error = QLabel(YearResultForm)
        self.rating_error.setObjectName("rating_error")
        self.rating_error.setText("")
        self.rating_error.setWordWrap(True)
        self.rating_error.setProperty("role", "error")

        self.rating_cell.addWidget(self.rating_error)

        self.rating_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rating_cell.addItem(self.rating_space)

        self.fields.addLayout(self.rating_cell, 0, 1, 1, 1)

        self.discipline_cell = QVBoxLayout()
        self.discipline_cell.setSpacing(3)
        self.discipline_cell.setObjectName("discipline_cell")
        self.discipline_label = QLabel(YearResultForm)
        self.discipline_label.setObjectName("discipline_label")

        self.discipline_cell.addWidget(self.discipline_label)

        self.discipline = QComboBox(YearResultForm)
        self.discipline.setObjectName("discipline")
        sizePolicy.setHeightForWidth(self.discipline.sizePolicy().hasHeightForWidth())
        self.discipline.setSizePolicy(sizePolicy)
        self.discipline.setMinimumContentsLength(8)

        self.discipline_cell.addWidget(self.discipline)

        self.discipline_error = QLabel(YearResultForm)
        self.discipline_error.setObjectName("discipline_error")
        self.discipline_error.setText("")
        self.discipline_error.setWordWrap(True)
        self.discipline_error.setProperty("role", "error")

        self.discipline_cell.addWidget(self.discipline_error)

        self.discipline_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.discipline_cell.addItem(self.discipline_space)

        self.fields.addLayout(self.discipline_cell, 1, 0, 1, 1)

        self.under_review_cell = QVBoxLayout()
        self.under_review_cell.setSpacing(3)
        self.under_review_cell.setObjectName("under_review_cell")
        self.under_review_label = QLabel(YearResultForm)
        self.under_review_label.setObjectName("under_review_label")

        self.under_review_cell.addWidget(self.under_review_label)

        self.under_review = QComboBox(YearResultForm)
        self.under_review.setObjectName("under_review")
        sizePolicy.setHeightForWidth(self.under_review.sizePolicy().hasHeightForWidth())
        self.under_review.setSizePolicy(sizePolicy)
        self.under_review.setMinimumContentsLength(8)

        self.under_review_cell.addWidget(self.under_review)

        self.under_review_error = QLabel(YearResultForm)
        self.under_review_error.setObjectName("under_review_error")
        self.under_review_error.setText("")
        self.under_review_error.setWordWrap(True)
        self.under_review_error.setProperty("role", "error")

        self.under_review_cell.addWidget(self.under_review_error)

        self.under_review_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.under_review_cell.addItem(self.under_review_space)

        self.fields.addLayout(self.under_review_cell, 1, 1, 1, 1)

        self.months_in_service_cell = QVBoxLayout()
        self.months_in_service_cell.setSpacing(3)
        self.months_in_service_cell.setObjectName("months_in_service_cell")
        self.months_in_service_label = QLabel(YearResultForm)
        self.months_in_service_label.setObjectName("months_in_service_label")

        self.months_in_service_cell.addWidget(self.months_in_service_label)

        self.months_in_service = QLineEdit(YearResultForm)
        self.months_in_service.setObjectName("months_in_service")
        self.months_in_service.setMaxLength(4)

        self.months_in_service_cell.addWidget(self.months_in_service)

        self.months_in_service_error = QLabel(YearResultForm)
        self.months_in_service_error.setObjectName("months_in_service_error")
        self.months_in_service_error.setText("")
        self.months_in_service_error.setWordWrap(True)
        self.months_in_service_error.setProperty("role", "error")

        self.months_in_service_cell.addWidget(self.months_in_service_error)

        self.months_in_service_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.months_in_service_cell.addItem(self.months_in_service_space)

        self.fields.addLayout(self.months_in_service_cell, 2, 0, 1, 1)

        self.leave_days_cell = QVBoxLayout()
        self.leave_days_cell.setSpacing(3)
        self.leave_days_cell.setObjectName("leave_days_cell")
        self.leave_days_label = QLabel(YearResultForm)
        self.leave_days_label.setObjectName("leave_days_label")

        self.leave_days_cell.addWidget(self.leave_days_label)

        self.leave_days = QLineEdit(YearResultForm)
        self.leave_days.setObjectName("leave_days")
        self.leave_days.setMaxLength(4)

        self.leave_days_cell.addWidget(self.leave_days)

        self.leave_days_error = QLabel(YearResultForm)
        self.leave_days_error.setObjectName("leave_days_error")
        self.leave_days_error.setText("")
        self.leave_days_error.setWordWrap(True)
        self.leave_days_error.setProperty("role", "error")

        self.leave_days_cell.addWidget(self.leave_days_error)

        self.leave_days_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.leave_days_cell.addItem(self.leave_days_space)

        self.fields.addLayout(self.leave_days_cell, 2, 1, 1, 1)

        self.members_cell = QVBoxLayout()
        self.members_cell.setSpacing(3)
        self.members_cell.setObjectName("members_cell")
        self.members_label = QLabel(YearResultForm)
        self.members_label.setObjectName("members_label")

        self.members_cell.addWidget(self.members_label)

        self.members = QLineEdit(YearResultForm)
        self.members.setObjectName("members")
        self.members.setMaxLength(6)

        self.members_cell.addWidget(self.members)

        self.members_error = QLabel(YearResultForm)
        self.members_error.setObjectName("members_error")
        self.members_error.setText("")
        self.members_error.setWordWrap(True)
        self.members_error.setProperty("role", "error")

        self.members_cell.addWidget(self.members_error)

        self.members_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.members_cell.addItem(self.members_space)

        self.fields.addLayout(self.members_cell, 3, 0, 1, 1)

        self.completed_cell = QVBoxLayout()
        self.completed_cell.setSpacing(3)
        self.completed_cell.setObjectName("completed_cell")
        self.completed_label = QLabel(YearResultForm)
        self.completed_label.setObjectName("completed_label")

        self.completed_cell.addWidget(self.completed_label)

        self.completed = QLineEdit(YearResultForm)
        self.completed.setObjectName("completed")
        self.completed.setMaxLength(6)

        self.completed_cell.addWidget(self.completed)

        self.completed_error = QLabel(YearResultForm)
        self.completed_error.setObjectName("completed_error")
        self.completed_error.setText("")
        self.completed_error.setWordWrap(True)
        self.completed_error.setProperty("role", "error")

        self.completed_cell.addWidget(self.completed_error)

        self.completed_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.completed_cell.addItem(self.completed_space)

        self.fields.addLayout(self.completed_cell, 3, 1, 1, 1)

        self.ldtt_cell = QVBoxLayout()
        self.ldtt_cell.setSpacing(3)
        self.ldtt_cell.setObjectName("ldtt_cell")
        self.ldtt_label = QLabel(YearResultForm)
        self.ldtt_label.setObjectName("ldtt_label")

        self.ldtt_cell.addWidget(self.ldtt_label)

        self.ldtt = QLineEdit(YearResultForm)
        self.ldtt.setObjectName("ldtt")
        self.ldtt.setMaxLength(6)

        self.ldtt_cell.addWidget(self.ldtt)

        self.ldtt_error = QLabel(YearResultForm)
        self.ldtt_error.setObjectName("ldtt_error")
        self.ldtt_error.setText("")
        self.ldtt_error.setWordWrap(True)
        self.ldtt_error.setProperty("role", "error")

        self.ldtt_cell.addWidget(self.ldtt_error)

        self.ldtt_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ldtt_cell.addItem(self.ldtt_space)

        self.fields.addLayout(self.ldtt_cell, 4, 0, 1, 1)

        self.cstdcs_cell = QVBoxLayout()
        self.cstdcs_cell.setSpacing(3)
        self.cstdcs_cell.setObjectName("cstdcs_cell")
        self.cstdcs_label = QLabel(YearResultForm)
        self.cstdcs_label.setObjectName("cstdcs_label")

        self.cstdcs_cell.addWidget(self.cstdcs_label)

        self.cstdcs = QLineEdit(YearResultForm)
        self.cstdcs.setObjectName("cstdcs")
        self.cstdcs.setMaxLength(6)

        self.cstdcs_cell.addWidget(self.cstdcs)

        self.cstdcs_error = QLabel(YearResultForm)
        self.cstdcs_error.setObjectName("cstdcs_error")
        self.cstdcs_error.setText("")
        self.cstdcs_error.setWordWrap(True)
        self.cstdcs_error.setProperty("role", "error")

        self.cstdcs_cell.addWidget(self.cstdcs_error)

        self.cstdcs_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.cstdcs_cell.addItem(self.cstdcs_space)

        self.fields.addLayout(self.cstdcs_cell, 4, 1, 1, 1)

        self.discipline_max_cell = QVBoxLayout()
        self.discipline_max_cell.setSpacing(3)
        self.discipline_max_cell.setObjectName("discipline_max_cell")
        self.discipline_max_label = QLabel(YearResultForm)
        self.discipline_max_label.setObjectName("discipline_max_label")

        self.discipline_max_cell.addWidget(self.discipline_max_label)

        self.discipline_max = QComboBox(YearResultForm)
        self.discipline_max.setObjectName("discipline_max")
        sizePolicy.setHeightForWidth(self.discipline_max.sizePolicy().hasHeightForWidth())
        self.discipline_max.setSizePolicy(sizePolicy)
        self.discipline_max.setMinimumContentsLength(8)

        self.discipline_max_cell.addWidget(self.discipline_max)

        self.discipline_max_error = QLabel(YearResultForm)
        self.discipline_max_error.setObjectName("discipline_max_error")
        self.discipline_max_error.setText("")
        self.discipline_max_error.setWordWrap(True)
        self.discipline_max_error.setProperty("role", "error")

        self.discipline_max_cell.addWidget(self.discipline_max_error)

        self.discipline_max_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.discipline_max_cell.addItem(self.discipline_max_space)

        self.fields.addLayout(self.discipline_max_cell, 5, 0, 1, 1)

        self.cluster_rank_cell = QVBoxLayout()
        self.cluster_rank_cell.setSpacing(3)
        self.cluster_rank_cell.setObjectName("cluster_rank_cell")
        self.cluster_rank_label = QLabel(YearResultForm)
        self.cluster_rank_label.setObjectName("cluster_rank_label")

        self.cluster_rank_cell.addWidget(self.cluster_rank_label)

        self.cluster_rank = QLineEdit(YearResultForm)
        self.cluster_rank.setObjectName("cluster_rank")
        self.cluster_rank.setMaxLength(4)

        self.cluster_rank_cell.addWidget(self.cluster_rank)

        self.cluster_rank_error = QLabel(YearResultForm)
        self.cluster_rank_error.setObjectName("cluster_rank_error")
        self.cluster_rank_error.setText("")
        self.cluster_rank_error.setWordWrap(True)
        self.cluster_rank_error.setProperty("role", "error")

        self.cluster_rank_cell.addWidget(self.cluster_rank_error)

        self.cluster_rank_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.cluster_rank_cell.addItem(self.cluster_rank_space)

        self.fields.addLayout(self.cluster_rank_cell, 5, 1, 1, 1)

        self.targets_exceeded_cell = QVBoxLayout()
        self.targets_exceeded_cell.setSpacing(3)
        self.targets_exceeded_cell.setObjectName("targets_exceeded_cell")
        self.targets_exceeded_label = QLabel(YearResultForm)
        self.targets_exceeded_label.setObjectName("targets_exceeded_label")

        self.targets_exceeded_cell.addWidget(self.targets_exceeded_label)

        self.targets_exceeded = QComboBox(YearResultForm)
        self.targets_exceeded.setObjectName("targets_exceeded")
        sizePolicy.setHeightForWidth(self.targets_exceeded.sizePolicy().hasHeightForWidth())
        self.targets_exceeded.setSizePolicy(sizePolicy)
        self.targets_exceeded.setMinimumContentsLength(8)

        self.targets_exceeded_cell.addWidget(self.targets_exceeded)

        self.targets_exceeded_error = QLabel(YearResultForm)
        self.targets_exceeded_error.setObjectName("targets_exceeded_error")
        self.targets_exceeded_error.setText("")
        self.targets_exceeded_error.setWordWrap(True)
        self.targets_exceeded_error.setProperty("role", "error")

        self.targets_exceeded_cell.addWidget(self.targets_exceeded_error)

        self.targets_exceeded_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.targets_exceeded_cell.addItem(self.targets_exceeded_space)

        self.fields.addLayout(self.targets_exceeded_cell, 6, 0, 1, 1)

        self.contribution_cell = QVBoxLayout()
        self.contribution_cell.setSpacing(3)
        self.contribution_cell.setObjectName("contribution_cell")
        self.contribution_label = QLabel(YearResultForm)
        self.contribution_label.setObjectName("contribution_label")

        self.contribution_cell.addWidget(self.contribution_label)

        self.contribution = QLineEdit(YearResultForm)
        self.contribution.setObjectName("contribution")
        self.contribution.setMaxLength(20)

        self.contribution_cell.addWidget(self.contribution)

        self.contribution_error = QLabel(YearResultForm)
        self.contribution_error.setObjectName("contribution_error")
        self.contribution_error.setText("")
        self.contribution_error.setWordWrap(True)
        self.contribution_error.setProperty("role", "error")

        self.contribution_cell.addWidget(self.contribution_error)

        self.contribution_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contribution_cell.addItem(self.contribution_space)

        self.fields.addLayout(self.contribution_cell, 6, 1, 1, 1)

        self.breaches_cell = QVBoxLayout()
        self.breaches_cell.setSpacing(3)
        self.breaches_cell.setObjectName("breaches_cell")
        self.breaches_label = QLabel(YearResultForm)
        self.breaches_label.setObjectName("breaches_label")

        self.breaches_cell.addWidget(self.breaches_label)

        self.breaches = QComboBox(YearResultForm)
        self.breaches.setObjectName("breaches")
        sizePolicy.setHeightForWidth(self.breaches.sizePolicy().hasHeightForWidth())
        self.breaches.setSizePolicy(sizePolicy)
        self.breaches.setMinimumContentsLength(8)

        self.breaches_cell.addWidget(self.breaches)

        self.breaches_error = QLabel(YearResultForm)
        self.breaches_error.setObjectName("breaches_error")
        self.breaches_error.setText("")
        self.breaches_error.setWordWrap(True)
        self.breaches_error.setProperty("role", "error")

        self.breaches_cell.addWidget(self.breaches_error)

        self.breaches_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.breaches_cell.addItem(self.breaches_space)

        self.fields.addLayout(self.breaches_cell, 7, 0, 1, 2)

        self.cases_cell = QVBoxLayout()
        self.cases_cell.setSpacing(3)
        self.cases_cell.setObjectName("cases_cell")
        self.cases_label = QLabel(YearResultForm)
        self.cases_label.setObjectName("cases_label")
        self.cases_label.setProperty("role", "field")
        self.cases_label.setMinimumSize(QSize(0, 84))

        self.cases_cell.addWidget(self.cases_label)

        self.cases = QListWidget(YearResultForm)
        self.cases.setObjectName("cases")

        self.cases_cell.addWidget(self.cases)

        self.cases_error = QLabel(YearResultForm)
        self.cases_error.setObjectName("cases_error")
        self.cases_error.setText("")
        self.cases_error.setWordWrap(True)
        self.cases_error.setProperty("role", "error")

        self.cases_cell.addWidget(self.cases_error)

        self.cases_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.cases_cell.addItem(self.cases_space)

        self.fields.addLayout(self.cases_cell, 8, 0, 1, 2)

        self.note_cell = QVBoxLayout()
        self.note_cell.setSpacing(3)
        self.note_cell.setObjectName("note_cell")
        self.note_label = QLabel(YearResultForm)
        self.note_label.setObjectName("note_label")

        self.note_cell.addWidget(self.note_label)

        self.note = QLineEdit(YearResultForm)
        self.note.setObjectName("note")
        self.note.setMaxLength(1000)

        self.note_cell.addWidget(self.note)

        self.note_error = QLabel(YearResultForm)
        self.note_error.setObjectName("note_error")
        self.note_error.setText("")
        self.note_error.setWordWrap(True)
        self.note_error.setProperty("role", "error")

        self.note_cell.addWidget(self.note_error)

        self.note_space = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.note_cell.addItem(self.note_space)

        self.fields.addLayout(self.note_cell, 9, 0, 1, 2)

        self.fields.setColumnStretch(0, 1)
        self.fields.setColumnStretch(1, 1)

        self.column.addLayout(self.fields)

        self.space = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.refusal = QLabel(YearResultForm)
        self.refusal.setObjectName("refusal")
        self.refusal.setText("")
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "error")

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(YearResultForm)
        self.buttons.setObjectName("buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

        # if QT_CONFIG(shortcut)
        self.year_label.setBuddy(self.year)
        self.rating_label.setBuddy(self.rating)
        self.discipline_label.setBuddy(self.discipline)
        self.under_review_label.setBuddy(self.under_review)
        self.months_in_service_label.setBuddy(self.months_in_service)
        self.leave_days_label.setBuddy(self.leave_days)
        self.members_label.setBuddy(self.members)
        self.completed_label.setBuddy(self.completed)
        self.ldtt_label.setBuddy(self.ldtt)
        self.cstdcs_label.setBuddy(self.cstdcs)
        self.discipline_max_label.setBuddy(self.discipline_max)
        self.cluster_rank_label.setBuddy(self.cluster_rank)
        self.targets_exceeded_label.setBuddy(self.targets_exceeded)
        self.contribution_label.setBuddy(self.contribution)
        self.breaches_label.setBuddy(self.breaches)
        self.cases_label.setBuddy(self.cases)
        self.note_label.setBuddy(self.note)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(YearResultForm)

        QMetaObject.connectSlotsByName(YearResultForm)

    # setupUi

    def retranslateUi(self, YearResultForm):
        YearResultForm.setWindowTitle(QCoreApplication.translate("YearResultForm", "Result of a year", None))
        self.year_label.setText(QCoreApplication.translate("YearResultForm", "&Year", None))
        # if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("YearResultForm", "Year", None))
        # endif // QT_CONFIG(accessibility)
        self.rating_label.setText(QCoreApplication.translate("YearResultForm", "&Rating of the year", None))
        # if QT_CONFIG(accessibility)
        self.rating.setAccessibleName(QCoreApplication.translate("YearResultForm", "Rating of the year", None))
        # endif // QT_CONFIG(accessibility)
        self.discipline_label.setText(QCoreApplication.translate("YearResultForm", "&Discipline", None))
        # if QT_CONFIG(accessibility)
        self.discipline.setAccessibleName(QCoreApplication.translate("YearResultForm", "Discipline", None))
        # endif // QT_CONFIG(accessibility)
        self.under_review_label.setText(
            QCoreApplication.translate("YearResultForm", "A &matter is being handled", None)
        )
        # if QT_CONFIG(accessibility)
        self.under_review.setAccessibleName(
            QCoreApplication.translate("YearResultForm", "A matter is being handled", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.months_in_service_label.setText(QCoreApplication.translate("YearResultForm", "Months in &service", None))
        # if QT_CONFIG(accessibility)
        self.months_in_service.setAccessibleName(
            QCoreApplication.translate("YearResultForm", "Months in service", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.leave_days_label.setText(QCoreApplication.translate("YearResultForm", "Days of &leave", None))
        # if QT_CONFIG(accessibility)
        self.leave_days.setAccessibleName(QCoreApplication.translate("YearResultForm", "Days of leave", None))
        # endif // QT_CONFIG(accessibility)
        self.members_label.setText(QCoreApplication.translate("YearResultForm", "N&umber of members", None))
        # if QT_CONFIG(accessibility)
        self.members.setAccessibleName(QCoreApplication.translate("YearResultForm", "Number of members", None))
        # endif // QT_CONFIG(accessibility)
        self.completed_label.setText(
            QCoreApplication.translate("YearResultForm", "Members who &fulfilled their tasks", None)
        )
        # if QT_CONFIG(accessibility)
        self.completed.setAccessibleName(
            QCoreApplication.translate("YearResultForm", "Members who fulfilled their tasks", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.ldtt_label.setText(QCoreApplication.translate("YearResultForm", "Members with L&\u0110TT", None))
        # if QT_CONFIG(accessibility)
        self.ldtt.setAccessibleName(QCoreApplication.translate("YearResultForm", "Members with L\u0110TT", None))
        # endif // QT_CONFIG(accessibility)
        self.cstdcs_label.setText(QCoreApplication.translate("YearResultForm", "Members with CST\u0110&CS", None))
        # if QT_CONFIG(accessibility)
        self.cstdcs.setAccessibleName(QCoreApplication.translate("YearResultForm", "Members with CST\u0110CS", None))
        # endif // QT_CONFIG(accessibility)
        self.discipline_max_label.setText(
            QCoreApplication.translate("YearResultForm", "&Heaviest discipline of a member", None)
        )
        # if QT_CONFIG(accessibility)
        self.discipline_max.setAccessibleName(
            QCoreApplication.translate("YearResultForm", "Heaviest discipline of a member", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.cluster_rank_label.setText(QCoreApplication.translate("YearResultForm", "Ran&k in the cluster", None))
        # if QT_CONFIG(accessibility)
        self.cluster_rank.setAccessibleName(QCoreApplication.translate("YearResultForm", "Rank in the cluster", None))
        # endif // QT_CONFIG(accessibility)
        self.targets_exceeded_label.setText(QCoreApplication.translate("YearResultForm", "All &targets exceeded", None))
        # if QT_CONFIG(accessibility)
        self.targets_exceeded.setAccessibleName(
            QCoreApplication.translate("YearResultForm", "All targets exceeded", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.contribution_label.setText(
            QCoreApplication.translate("YearResultForm", "Co&ntribution in \u0111\u1ed3ng", None)
        )
        # if QT_CONFIG(accessibility)
        self.contribution.setAccessibleName(
            QCoreApplication.translate("YearResultForm", "Contribution in \u0111\u1ed3ng", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.breaches_label.setText(QCoreApplication.translate("YearResultForm", "Cases of e&xclusion", None))
        # if QT_CONFIG(accessibility)
        self.breaches.setAccessibleName(QCoreApplication.translate("YearResultForm", "Cases of exclusion", None))
        # endif // QT_CONFIG(accessibility)
        self.cases_label.setText(QCoreApplication.translate("YearResultForm", "Cases that &apply", None))
        # if QT_CONFIG(accessibility)
        self.cases.setAccessibleName(QCoreApplication.translate("YearResultForm", "Cases that apply", None))
        # endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("YearResultForm", "N&ote", None))
        # if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("YearResultForm", "Note", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
