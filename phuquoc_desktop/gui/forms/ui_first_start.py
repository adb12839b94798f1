"""Made from ``ui/first_start.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_FirstStart:
    def setupUi(self, FirstStart):
        if not FirstStart.objectName():
            FirstStart.setObjectName("FirstStart")
        FirstStart.resize(640, 560)
        self.column = QVBoxLayout(FirstStart)
        self.column.setSpacing(14)
        self.column.setObjectName("column")
        self.column.setContentsMargins(28, 22, 28, 20)
        self.welcome = QLabel(FirstStart)
        self.welcome.setObjectName("welcome")
        self.welcome.setProperty("role", "title")

        self.column.addWidget(self.welcome)

        self.stepper_place = QVBoxLayout()
        self.stepper_place.setObjectName("stepper_place")

        self.column.addLayout(self.stepper_place)

        self.steps = QStackedWidget(FirstStart)
        self.steps.setObjectName("steps")
        self.office_step = QWidget()
        self.office_step.setObjectName("office_step")
        self.office_column = QVBoxLayout(self.office_step)
        self.office_column.setSpacing(8)
        self.office_column.setObjectName("office_column")
        self.office_column.setContentsMargins(0, 0, 0, 0)
        self.office_heading = QLabel(self.office_step)
        self.office_heading.setObjectName("office_heading")
        self.office_heading.setProperty("role", "heading")

        self.office_column.addWidget(self.office_heading)

        self.office_words = QLabel(self.office_step)
        self.office_words.setObjectName("office_words")
        self.office_words.setWordWrap(True)
        self.office_words.setProperty("role", "soft")

        self.office_column.addWidget(self.office_words)

        self.office_search = QLineEdit(self.office_step)
        self.office_search.setObjectName("office_search")

        self.office_column.addWidget(self.office_search)

        self.office_list = QListView(self.office_step)
        self.office_list.setObjectName("office_list")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.office_list.sizePolicy().hasHeightForWidth())
        self.office_list.setSizePolicy(sizePolicy)
        self.office_list.setUniformItemSizes(True)

        self.office_column.addWidget(self.office_list)

        self.office_error = QLabel(self.office_step)
        self.office_error.setObjectName("office_error")
        self.office_error.setWordWrap(True)
        self.office_error.setProperty("role", "error")

        self.office_column.addWidget(self.office_error)

        self.steps.addWidget(self.office_step)
        self.person_step = QWidget()
        self.person_step.setObjectName("person_step")
        self.person_column = QVBoxLayout(self.person_step)
        self.person_column.setSpacing(6)
        self.person_column.setObjectName("person_column")
        self.person_column.setContentsMargins(0, 0, 0, 0)
        self.person_heading = QLabel(self.person_step)
        self.person_heading.setObjectName("person_heading")
        self.person_heading.setProperty("role", "heading")

        self.person_column.addWidget(self.person_heading)

        self.person_words = QLabel(self.person_step)
        self.person_words.setObjectName("person_words")
        self.person_words.setWordWrap(True)
        self.person_words.setProperty("role", "soft")

        self.person_column.addWidget(self.person_words)

        self.user_label = QLabel(self.person_step)
        self.user_label.setObjectName("user_label")

        self.person_column.addWidget(self.user_label)

        self.user = QLineEdit(self.person_step)
        self.user.setObjectName("user")
        self.user.setMaxLength(100)

        self.person_column.addWidget(self.user)

        self.user_error = QLabel(self.person_step)
        self.user_error.setObjectName("user_error")
        self.user_error.setWordWrap(True)
        self.user_error.setProperty("role", "error")

        self.person_column.addWidget(self.user_error)

        self.signer_label = QLabel(self.person_step)
        self.signer_label.setObjectName("signer_label")
        self.signer_label.setWordWrap(True)

        self.person_column.addWidget(self.signer_label)

        self.signer = QLineEdit(self.person_step)
        self.signer.setObjectName("signer")
        self.signer.setMaxLength(100)

        self.person_column.addWidget(self.signer)

        self.position_label = QLabel(self.person_step)
        self.position_label.setObjectName("position_label")

        self.person_column.addWidget(self.position_label)

        self.position = QLineEdit(self.person_step)
        self.position.setObjectName("position")
        self.position.setMaxLength(100)

        self.person_column.addWidget(self.position)

        self.space_1 = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.person_column.addItem(self.space_1)

        self.steps.addWidget(self.person_step)
        self.data_step = QWidget()
        self.data_step.setObjectName("data_step")
        self.data_column = QVBoxLayout(self.data_step)
        self.data_column.setSpacing(6)
        self.data_column.setObjectName("data_column")
        self.data_column.setContentsMargins(0, 0, 0, 0)
        self.data_heading = QLabel(self.data_step)
        self.data_heading.setObjectName("data_heading")
        self.data_heading.setProperty("role", "heading")

        self.data_column.addWidget(self.data_heading)

        self.empty = QRadioButton(self.data_step)
        self.empty.setObjectName("empty")
        self.empty.setChecked(True)

        self.data_column.addWidget(self.empty)

        self.empty_words = QLabel(self.data_step)
        self.empty_words.setObjectName("empty_words")
        self.empty_words.setWordWrap(True)
        self.empty_words.setIndent(30)
        self.empty_words.setProperty("role", "soft")

        self.data_column.addWidget(self.empty_words)

        self.practice = QRadioButton(self.data_step)
        self.practice.setObjectName("practice")

        self.data_column.addWidget(self.practice)

        self.practice_words = QLabel(self.data_step)
        self.practice_words.setObjectName("practice_words")
        self.practice_words.setWordWrap(True)
        self.practice_words.setIndent(30)
        self.practice_words.setProperty("role", "soft")

        self.data_column.addWidget(self.practice_words)

        self.space_2 = QSpacerItem(20, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.data_column.addItem(self.space_2)

        self.folder_label = QLabel(self.data_step)
        self.folder_label.setObjectName("folder_label")

        self.data_column.addWidget(self.folder_label)

        self.folder_row = QHBoxLayout()
        self.folder_row.setSpacing(8)
        self.folder_row.setObjectName("folder_row")
        self.folder = QLineEdit(self.data_step)
        self.folder.setObjectName("folder")

        self.folder_row.addWidget(self.folder)

        self.choose_folder = QPushButton(self.data_step)
        self.choose_folder.setObjectName("choose_folder")

        self.folder_row.addWidget(self.choose_folder)

        self.data_column.addLayout(self.folder_row)

        self.folder_error = QLabel(self.data_step)
        self.folder_error.setObjectName("folder_error")
        self.folder_error.setWordWrap(True)
        self.folder_error.setProperty("role", "error")

        self.data_column.addWidget(self.folder_error)

        self.summary = QLabel(self.data_step)
        self.summary.setObjectName("summary")
        self.summary.setWordWrap(True)
        self.summary.setProperty("role", "soft")

        self.data_column.addWidget(self.summary)

        self.space_3 = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.data_column.addItem(self.space_3)

        self.progress = QProgressBar(self.data_step)
        self.progress.setObjectName("progress")
        self.progress.setTextVisible(False)

        self.data_column.addWidget(self.progress)

        self.progress_words = QLabel(self.data_step)
        self.progress_words.setObjectName("progress_words")
        self.progress_words.setWordWrap(True)
        self.progress_words.setProperty("role", "soft")

        self.data_column.addWidget(self.progress_words)

        self.steps.addWidget(self.data_step)

        self.column.addWidget(self.steps)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName("buttons")
        self.cancel = QPushButton(FirstStart)
        self.cancel.setObjectName("cancel")
        self.cancel.setProperty("role", "plain")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.rebuild = QPushButton(FirstStart)
        self.rebuild.setObjectName("rebuild")
        self.rebuild.setProperty("role", "plain")
        self.rebuild.setAutoDefault(False)

        self.buttons.addWidget(self.rebuild)

        self.space_4 = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space_4)

        self.back = QPushButton(FirstStart)
        self.back.setObjectName("back")
        self.back.setAutoDefault(False)

        self.buttons.addWidget(self.back)

        self.go_on = QPushButton(FirstStart)
        self.go_on.setObjectName("go_on")
        self.go_on.setProperty("role", "primary")

        self.buttons.addWidget(self.go_on)

        self.column.addLayout(self.buttons)

        # if QT_CONFIG(shortcut)
        self.user_label.setBuddy(self.user)
        self.signer_label.setBuddy(self.signer)
        self.position_label.setBuddy(self.position)
        self.folder_label.setBuddy(self.folder)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(FirstStart)

        self.go_on.setDefault(True)

        QMetaObject.connectSlotsByName(FirstStart)

    # setupUi

    def retranslateUi(self, FirstStart):
        FirstStart.setWindowTitle(QCoreApplication.translate("FirstStart", "First start", None))
        self.welcome.setText(QCoreApplication.translate("FirstStart", "Welcome to Ph\u00fa Qu\u1ed1c Emulation", None))
        self.office_heading.setText(
            QCoreApplication.translate("FirstStart", "Which office does this PC work for?", None)
        )
        self.office_words.setText(
            QCoreApplication.translate(
                "FirstStart",
                "The city's plan of 2021 will be there from the start. Search by name or code; accents may be left out.",
                None,
            )
        )
        # if QT_CONFIG(accessibility)
        self.office_search.setAccessibleName(QCoreApplication.translate("FirstStart", "Search for an office", None))
        # endif // QT_CONFIG(accessibility)
        self.office_search.setPlaceholderText(QCoreApplication.translate("FirstStart", "Search for an office", None))
        # if QT_CONFIG(accessibility)
        self.office_list.setAccessibleName(QCoreApplication.translate("FirstStart", "Offices", None))
        # endif // QT_CONFIG(accessibility)
        self.office_error.setText("")
        # if QT_CONFIG(accessibility)
        self.office_error.setAccessibleName(QCoreApplication.translate("FirstStart", "Error about the office", None))
        # endif // QT_CONFIG(accessibility)
        self.person_heading.setText(QCoreApplication.translate("FirstStart", "Who works here?", None))
        self.person_words.setText(
            QCoreApplication.translate(
                "FirstStart",
                "Your name stands beside every change that you make, so that it can be told later who did what. It can be changed in the settings.",
                None,
            )
        )
        self.user_label.setText(QCoreApplication.translate("FirstStart", "Your &name", None))
        # if QT_CONFIG(accessibility)
        self.user.setAccessibleName(QCoreApplication.translate("FirstStart", "Your name", None))
        # endif // QT_CONFIG(accessibility)
        self.user_error.setText("")
        # if QT_CONFIG(accessibility)
        self.user_error.setAccessibleName(QCoreApplication.translate("FirstStart", "Error about your name", None))
        # endif // QT_CONFIG(accessibility)
        self.signer_label.setText(
            QCoreApplication.translate("FirstStart", "Who &signs papers, if it is known already (may stay empty)", None)
        )
        # if QT_CONFIG(accessibility)
        self.signer.setAccessibleName(QCoreApplication.translate("FirstStart", "Who signs papers", None))
        # endif // QT_CONFIG(accessibility)
        self.position_label.setText(QCoreApplication.translate("FirstStart", "&Position of the one who signs", None))
        # if QT_CONFIG(accessibility)
        self.position.setAccessibleName(QCoreApplication.translate("FirstStart", "Position of the one who signs", None))
        # endif // QT_CONFIG(accessibility)
        self.data_heading.setText(QCoreApplication.translate("FirstStart", "Begin with what?", None))
        self.empty.setText(
            QCoreApplication.translate("FirstStart", "&Real work: the city's plan, and no people yet", None)
        )
        self.empty_words.setText(
            QCoreApplication.translate(
                "FirstStart", "Register people, record progress and send bundles to the city.", None
            )
        )
        self.practice.setText(
            QCoreApplication.translate(
                "FirstStart", "&Practice: invented people, registrations and progress to try everything on", None
            )
        )
        self.practice_words.setText(
            QCoreApplication.translate(
                "FirstStart", "Marked as practice on every page. Real data can be begun later in another folder.", None
            )
        )
        self.folder_label.setText(QCoreApplication.translate("FirstStart", "&Folder in which the data are kept", None))
        # if QT_CONFIG(accessibility)
        self.folder.setAccessibleName(
            QCoreApplication.translate("FirstStart", "Folder in which the data are kept", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.choose_folder.setText(QCoreApplication.translate("FirstStart", "&Choose\u2026", None))
        # if QT_CONFIG(accessibility)
        self.choose_folder.setAccessibleName(QCoreApplication.translate("FirstStart", "Choose the folder", None))
        # endif // QT_CONFIG(accessibility)
        self.folder_error.setText("")
        # if QT_CONFIG(accessibility)
        self.folder_error.setAccessibleName(QCoreApplication.translate("FirstStart", "Error about the folder", None))
        # endif // QT_CONFIG(accessibility)
        self.summary.setText("")
        # if QT_CONFIG(accessibility)
        self.summary.setAccessibleName(QCoreApplication.translate("FirstStart", "What will be made", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("FirstStart", "Progress", None))
        # endif // QT_CONFIG(accessibility)
        self.progress_words.setText("")
        self.cancel.setText(QCoreApplication.translate("FirstStart", "Cancel", None))
        self.rebuild.setText(QCoreApplication.translate("FirstStart", "&Rebuild after a lost PC\u2026", None))
        # if QT_CONFIG(accessibility)
        self.rebuild.setAccessibleName(QCoreApplication.translate("FirstStart", "Rebuild after a lost PC\u2026", None))
        # endif // QT_CONFIG(accessibility)
        self.back.setText(QCoreApplication.translate("FirstStart", "&Back", None))
        self.go_on.setText(QCoreApplication.translate("FirstStart", "&Next", None))

    # retranslateUi
