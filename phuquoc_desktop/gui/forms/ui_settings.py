"""Made from ``ui/settings.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)


class Ui_Settings:
    def setupUi(self, Settings):
        if not Settings.objectName():
            Settings.setObjectName("Settings")
        Settings.resize(1100, 640)
        self.column = QVBoxLayout(Settings)
        self.column.setObjectName("column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(Settings)
        self.scroll.setObjectName("scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName("content")
        self.content.setProperty("role", "scrolled")
        self.content.setGeometry(QRect(0, 0, 1100, 1200))
        self.content_column = QVBoxLayout(self.content)
        self.content_column.setSpacing(12)
        self.content_column.setObjectName("content_column")
        self.content_column.setContentsMargins(20, 0, 20, 16)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(12)
        self.columns.setObjectName("columns")
        self.left = QVBoxLayout()
        self.left.setSpacing(12)
        self.left.setObjectName("left")
        self.person = QFrame(self.content)
        self.person.setObjectName("person")
        self.person.setProperty("role", "card")
        self.person_column = QVBoxLayout(self.person)
        self.person_column.setSpacing(6)
        self.person_column.setObjectName("person_column")
        self.person_column.setContentsMargins(16, 12, 16, 14)
        self.person_heading = QLabel(self.person)
        self.person_heading.setObjectName("person_heading")
        self.person_heading.setProperty("role", "heading")

        self.person_column.addWidget(self.person_heading)

        self.user_label = QLabel(self.person)
        self.user_label.setObjectName("user_label")

        self.person_column.addWidget(self.user_label)

        self.user = QLineEdit(self.person)
        self.user.setObjectName("user")
        self.user.setMaxLength(100)

        self.person_column.addWidget(self.user)

        self.user_error = QLabel(self.person)
        self.user_error.setObjectName("user_error")
        self.user_error.setWordWrap(True)
        self.user_error.setProperty("role", "error")

        self.person_column.addWidget(self.user_error)

        self.signer_label = QLabel(self.person)
        self.signer_label.setObjectName("signer_label")

        self.person_column.addWidget(self.signer_label)

        self.signer = QLineEdit(self.person)
        self.signer.setObjectName("signer")
        self.signer.setMaxLength(100)

        self.person_column.addWidget(self.signer)

        self.position_label = QLabel(self.person)
        self.position_label.setObjectName("position_label")

        self.person_column.addWidget(self.position_label)

        self.position = QLineEdit(self.person)
        self.position.setObjectName("position")
        self.position.setMaxLength(100)

        self.person_column.addWidget(self.position)

        self.place_label = QLabel(self.person)
        self.place_label.setObjectName("place_label")

        self.person_column.addWidget(self.place_label)

        self.place = QLineEdit(self.person)
        self.place.setObjectName("place")
        self.place.setMaxLength(60)

        self.person_column.addWidget(self.place)

        self.person_words = QLabel(self.person)
        self.person_words.setObjectName("person_words")
        self.person_words.setWordWrap(True)
        self.person_words.setProperty("role", "caption")

        self.person_column.addWidget(self.person_words)

        self.person_buttons = QHBoxLayout()
        self.person_buttons.setObjectName("person_buttons")
        self.save_person = QPushButton(self.person)
        self.save_person.setObjectName("save_person")
        self.save_person.setProperty("role", "primary")

        self.person_buttons.addWidget(self.save_person)

        self.templates = QPushButton(self.person)
        self.templates.setObjectName("templates")

        self.person_buttons.addWidget(self.templates)

        self.space_1 = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.person_buttons.addItem(self.space_1)

        self.person_column.addLayout(self.person_buttons)

        self.left.addWidget(self.person)

        self.window_card = QFrame(self.content)
        self.window_card.setObjectName("window_card")
        self.window_card.setProperty("role", "card")
        self.window_card_column = QVBoxLayout(self.window_card)
        self.window_card_column.setSpacing(6)
        self.window_card_column.setObjectName("window_card_column")
        self.window_card_column.setContentsMargins(16, 12, 16, 14)
        self.window_card_heading = QLabel(self.window_card)
        self.window_card_heading.setObjectName("window_card_heading")
        self.window_card_heading.setProperty("role", "heading")

        self.window_card_column.addWidget(self.window_card_heading)

        self.window_grid = QGridLayout()
        self.window_grid.setSpacing(8)
        self.window_grid.setObjectName("window_grid")
        self.language_label = QLabel(self.window_card)
        self.language_label.setObjectName("language_label")

        self.window_grid.addWidget(self.language_label, 0, 0, 1, 1)

        self.language = QComboBox(self.window_card)
        self.language.setObjectName("language")

        self.window_grid.addWidget(self.language, 0, 1, 1, 1)

        self.zoom_label = QLabel(self.window_card)
        self.zoom_label.setObjectName("zoom_label")

        self.window_grid.addWidget(self.zoom_label, 1, 0, 1, 1)

        self.zoom = QComboBox(self.window_card)
        self.zoom.setObjectName("zoom")

        self.window_grid.addWidget(self.zoom, 1, 1, 1, 1)

        self.window_card_column.addLayout(self.window_grid)

        self.window_words = QLabel(self.window_card)
        self.window_words.setObjectName("window_words")
        self.window_words.setWordWrap(True)
        self.window_words.setProperty("role", "caption")

        self.window_card_column.addWidget(self.window_words)

        self.left.addWidget(self.window_card)

        self.money_card = QFrame(self.content)
        self.money_card.setObjectName("money_card")
        self.money_card.setProperty("role", "card")
        self.money_column = QVBoxLayout(self.money_card)
        self.money_column.setSpacing(6)
        self.money_column.setObjectName("money_column")
        self.money_column.setContentsMargins(16, 12, 16, 14)
        self.money_heading = QLabel(self.money_card)
        self.money_heading.setObjectName("money_heading")
        self.money_heading.setProperty("role", "heading")

        self.money_column.addWidget(self.money_heading)

        self.money_grid = QGridLayout()
        self.money_grid.setSpacing(8)
        self.money_grid.setObjectName("money_grid")
        self.rounding_label = QLabel(self.money_card)
        self.rounding_label.setObjectName("rounding_label")
        self.rounding_label.setWordWrap(True)

        self.money_grid.addWidget(self.rounding_label, 0, 0, 1, 1)

        self.rounding = QComboBox(self.money_card)
        self.rounding.setObjectName("rounding")

        self.money_grid.addWidget(self.rounding, 0, 1, 1, 1)

        self.zero_word_label = QLabel(self.money_card)
        self.zero_word_label.setObjectName("zero_word_label")
        self.zero_word_label.setWordWrap(True)

        self.money_grid.addWidget(self.zero_word_label, 1, 0, 1, 1)

        self.zero_word = QComboBox(self.money_card)
        self.zero_word.setObjectName("zero_word")

        self.money_grid.addWidget(self.zero_word, 1, 1, 1, 1)

        self.thousand_word_label = QLabel(self.money_card)
        self.thousand_word_label.setObjectName("thousand_word_label")
        self.thousand_word_label.setWordWrap(True)

        self.money_grid.addWidget(self.thousand_word_label, 2, 0, 1, 1)

        self.thousand_word = QComboBox(self.money_card)
        self.thousand_word.setObjectName("thousand_word")

        self.money_grid.addWidget(self.thousand_word, 2, 1, 1, 1)

        self.money_grid.setColumnStretch(0, 1)
        self.money_grid.setColumnStretch(1, 1)

        self.money_column.addLayout(self.money_grid)

        self.money_example = QLabel(self.money_card)
        self.money_example.setObjectName("money_example")
        self.money_example.setWordWrap(True)
        self.money_example.setProperty("role", "soft")

        self.money_column.addWidget(self.money_example)

        self.left.addWidget(self.money_card)

        self.about = QFrame(self.content)
        self.about.setObjectName("about")
        self.about.setProperty("role", "card")
        self.about_column = QVBoxLayout(self.about)
        self.about_column.setSpacing(6)
        self.about_column.setObjectName("about_column")
        self.about_column.setContentsMargins(16, 12, 16, 14)
        self.about_heading = QLabel(self.about)
        self.about_heading.setObjectName("about_heading")
        self.about_heading.setProperty("role", "heading")

        self.about_column.addWidget(self.about_heading)

        self.about_place = QVBoxLayout()
        self.about_place.setObjectName("about_place")

        self.about_column.addLayout(self.about_place)

        self.left.addWidget(self.about)

        self.space_4 = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left.addItem(self.space_4)

        self.columns.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(12)
        self.right.setObjectName("right")
        self.data = QFrame(self.content)
        self.data.setObjectName("data")
        self.data.setProperty("role", "card")
        self.data_column = QVBoxLayout(self.data)
        self.data_column.setSpacing(6)
        self.data_column.setObjectName("data_column")
        self.data_column.setContentsMargins(16, 12, 16, 14)
        self.data_heading = QLabel(self.data)
        self.data_heading.setObjectName("data_heading")
        self.data_heading.setProperty("role", "heading")

        self.data_column.addWidget(self.data_heading)

        self.data_place = QVBoxLayout()
        self.data_place.setObjectName("data_place")

        self.data_column.addLayout(self.data_place)

        self.data_buttons = QHBoxLayout()
        self.data_buttons.setSpacing(8)
        self.data_buttons.setObjectName("data_buttons")
        self.open_folder = QPushButton(self.data)
        self.open_folder.setObjectName("open_folder")

        self.data_buttons.addWidget(self.open_folder)

        self.check_data = QPushButton(self.data)
        self.check_data.setObjectName("check_data")

        self.data_buttons.addWidget(self.check_data)

        self.other_data = QPushButton(self.data)
        self.other_data.setObjectName("other_data")

        self.data_buttons.addWidget(self.other_data)

        self.space_2 = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.data_buttons.addItem(self.space_2)

        self.data_column.addLayout(self.data_buttons)

        self.right.addWidget(self.data)

        self.office = QFrame(self.content)
        self.office.setObjectName("office")
        self.office.setProperty("role", "card")
        self.office_column = QVBoxLayout(self.office)
        self.office_column.setSpacing(6)
        self.office_column.setObjectName("office_column")
        self.office_column.setContentsMargins(16, 12, 16, 14)
        self.office_heading = QLabel(self.office)
        self.office_heading.setObjectName("office_heading")
        self.office_heading.setProperty("role", "heading")

        self.office_column.addWidget(self.office_heading)

        self.office_place = QVBoxLayout()
        self.office_place.setObjectName("office_place")

        self.office_column.addLayout(self.office_place)

        self.right.addWidget(self.office)

        self.keys = QFrame(self.content)
        self.keys.setObjectName("keys")
        self.keys.setProperty("role", "card")
        self.keys_column = QVBoxLayout(self.keys)
        self.keys_column.setSpacing(6)
        self.keys_column.setObjectName("keys_column")
        self.keys_column.setContentsMargins(16, 12, 16, 14)
        self.keys_heading = QLabel(self.keys)
        self.keys_heading.setObjectName("keys_heading")
        self.keys_heading.setProperty("role", "heading")

        self.keys_column.addWidget(self.keys_heading)

        self.keys_place = QVBoxLayout()
        self.keys_place.setObjectName("keys_place")

        self.keys_column.addLayout(self.keys_place)

        self.keys_words = QLabel(self.keys)
        self.keys_words.setObjectName("keys_words")
        self.keys_words.setWordWrap(True)
        self.keys_words.setProperty("role", "caption")

        self.keys_column.addWidget(self.keys_words)

        self.keys_buttons = QHBoxLayout()
        self.keys_buttons.setSpacing(8)
        self.keys_buttons.setObjectName("keys_buttons")
        self.make_keys = QPushButton(self.keys)
        self.make_keys.setObjectName("make_keys")

        self.keys_buttons.addWidget(self.make_keys)

        self.copy_keys = QPushButton(self.keys)
        self.copy_keys.setObjectName("copy_keys")

        self.keys_buttons.addWidget(self.copy_keys)

        self.space_3 = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.keys_buttons.addItem(self.space_3)

        self.keys_column.addLayout(self.keys_buttons)

        self.right.addWidget(self.keys)

        self.space_5 = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right.addItem(self.space_5)

        self.columns.addLayout(self.right)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 1)

        self.content_column.addLayout(self.columns)

        self.sources = QFrame(self.content)
        self.sources.setObjectName("sources")
        self.sources.setProperty("role", "card")
        self.sources_column = QVBoxLayout(self.sources)
        self.sources_column.setSpacing(6)
        self.sources_column.setObjectName("sources_column")
        self.sources_column.setContentsMargins(16, 12, 16, 14)
        self.sources_heading = QLabel(self.sources)
        self.sources_heading.setObjectName("sources_heading")
        self.sources_heading.setProperty("role", "heading")

        self.sources_column.addWidget(self.sources_heading)

        self.source_list = QTreeView(self.sources)
        self.source_list.setObjectName("source_list")
        self.source_list.setRootIsDecorated(False)
        self.source_list.setUniformRowHeights(True)
        self.source_list.setMinimumSize(QSize(0, 190))

        self.sources_column.addWidget(self.source_list)

        self.source_words = QLabel(self.sources)
        self.source_words.setObjectName("source_words")
        self.source_words.setWordWrap(True)
        self.source_words.setProperty("role", "caption")

        self.sources_column.addWidget(self.source_words)

        self.content_column.addWidget(self.sources)

        self.scroll.setWidget(self.content)

        self.column.addWidget(self.scroll)

        # if QT_CONFIG(shortcut)
        self.user_label.setBuddy(self.user)
        self.signer_label.setBuddy(self.signer)
        self.position_label.setBuddy(self.position)
        self.place_label.setBuddy(self.place)
        self.language_label.setBuddy(self.language)
        self.zoom_label.setBuddy(self.zoom)
        self.rounding_label.setBuddy(self.rounding)
        self.zero_word_label.setBuddy(self.zero_word)
        self.thousand_word_label.setBuddy(self.thousand_word)
        # endif // QT_CONFIG(shortcut)

        self.retranslateUi(Settings)

        QMetaObject.connectSlotsByName(Settings)

    # setupUi

    def retranslateUi(self, Settings):
        # if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("Settings", "Settings", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.person.setAccessibleName(QCoreApplication.translate("Settings", "Who works here", None))
        # endif // QT_CONFIG(accessibility)
        self.person_heading.setText(QCoreApplication.translate("Settings", "Who works here", None))
        self.user_label.setText(QCoreApplication.translate("Settings", "Your &name", None))
        # if QT_CONFIG(accessibility)
        self.user.setAccessibleName(QCoreApplication.translate("Settings", "Your name", None))
        # endif // QT_CONFIG(accessibility)
        self.user_error.setText("")
        # if QT_CONFIG(accessibility)
        self.user_error.setAccessibleName(QCoreApplication.translate("Settings", "Error about your name", None))
        # endif // QT_CONFIG(accessibility)
        self.signer_label.setText(QCoreApplication.translate("Settings", "Who &signs papers", None))
        # if QT_CONFIG(accessibility)
        self.signer.setAccessibleName(QCoreApplication.translate("Settings", "Who signs papers", None))
        # endif // QT_CONFIG(accessibility)
        self.position_label.setText(QCoreApplication.translate("Settings", "&Position of the one who signs", None))
        # if QT_CONFIG(accessibility)
        self.position.setAccessibleName(QCoreApplication.translate("Settings", "Position of the one who signs", None))
        # endif // QT_CONFIG(accessibility)
        self.place_label.setText(QCoreApplication.translate("Settings", "P&lace before the date on papers", None))
        # if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("Settings", "Place before the date on papers", None))
        # endif // QT_CONFIG(accessibility)
        self.person_words.setText(
            QCoreApplication.translate(
                "Settings",
                "The name and position stand under every paper; left empty, room is kept to write them by hand.",
                None,
            )
        )
        self.save_person.setText(QCoreApplication.translate("Settings", "Sa&ve", None))
        self.templates.setText(QCoreApplication.translate("Settings", "&Wording of papers\u2026", None))
        # if QT_CONFIG(accessibility)
        self.window_card.setAccessibleName(QCoreApplication.translate("Settings", "Window", None))
        # endif // QT_CONFIG(accessibility)
        self.window_card_heading.setText(QCoreApplication.translate("Settings", "Window", None))
        self.language_label.setText(QCoreApplication.translate("Settings", "&Language", None))
        # if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("Settings", "Language", None))
        # endif // QT_CONFIG(accessibility)
        self.zoom_label.setText(QCoreApplication.translate("Settings", "Si&ze of everything", None))
        # if QT_CONFIG(accessibility)
        self.zoom.setAccessibleName(QCoreApplication.translate("Settings", "Size of everything", None))
        # endif // QT_CONFIG(accessibility)
        self.window_words.setText(
            QCoreApplication.translate(
                "Settings",
                "Another language shows the window anew at once; another size takes effect when the program is started the next time.",
                None,
            )
        )
        # if QT_CONFIG(accessibility)
        self.money_card.setAccessibleName(QCoreApplication.translate("Settings", "Money", None))
        # endif // QT_CONFIG(accessibility)
        self.money_heading.setText(QCoreApplication.translate("Settings", "Money", None))
        self.rounding_label.setText(QCoreApplication.translate("Settings", "&Bonuses are", None))
        # if QT_CONFIG(accessibility)
        self.rounding.setAccessibleName(QCoreApplication.translate("Settings", "How bonuses are rounded", None))
        # endif // QT_CONFIG(accessibility)
        self.zero_word_label.setText(QCoreApplication.translate("Settings", "Zero &tens are read", None))
        # if QT_CONFIG(accessibility)
        self.zero_word.setAccessibleName(QCoreApplication.translate("Settings", "How zero tens are read", None))
        # endif // QT_CONFIG(accessibility)
        self.thousand_word_label.setText(QCoreApplication.translate("Settings", "T&housands are read", None))
        # if QT_CONFIG(accessibility)
        self.thousand_word.setAccessibleName(QCoreApplication.translate("Settings", "How thousands are read", None))
        # endif // QT_CONFIG(accessibility)
        # if QT_CONFIG(accessibility)
        self.about.setAccessibleName(QCoreApplication.translate("Settings", "About", None))
        # endif // QT_CONFIG(accessibility)
        self.about_heading.setText(QCoreApplication.translate("Settings", "About", None))
        # if QT_CONFIG(accessibility)
        self.data.setAccessibleName(QCoreApplication.translate("Settings", "Data on this PC", None))
        # endif // QT_CONFIG(accessibility)
        self.data_heading.setText(QCoreApplication.translate("Settings", "Data on this PC", None))
        self.open_folder.setText(QCoreApplication.translate("Settings", "Open the &folder", None))
        self.check_data.setText(QCoreApplication.translate("Settings", "&Check the data", None))
        self.other_data.setText(QCoreApplication.translate("Settings", "Work with &other data\u2026", None))
        # if QT_CONFIG(accessibility)
        self.office.setAccessibleName(QCoreApplication.translate("Settings", "Office", None))
        # endif // QT_CONFIG(accessibility)
        self.office_heading.setText(QCoreApplication.translate("Settings", "Office", None))
        # if QT_CONFIG(accessibility)
        self.keys.setAccessibleName(QCoreApplication.translate("Settings", "Keys of the office", None))
        # endif // QT_CONFIG(accessibility)
        self.keys_heading.setText(QCoreApplication.translate("Settings", "Keys of the office", None))
        self.keys_words.setText("")
        self.make_keys.setText(QCoreApplication.translate("Settings", "&Make the keys", None))
        self.copy_keys.setText(QCoreApplication.translate("Settings", "Cop&y the public keys", None))
        # if QT_CONFIG(accessibility)
        self.sources.setAccessibleName(
            QCoreApplication.translate("Settings", "What the program knows, and how surely", None)
        )
        # endif // QT_CONFIG(accessibility)
        self.sources_heading.setText(
            QCoreApplication.translate("Settings", "What the program knows, and how surely", None)
        )
        # if QT_CONFIG(accessibility)
        self.source_list.setAccessibleName(QCoreApplication.translate("Settings", "Sources of the catalogue", None))
        # endif // QT_CONFIG(accessibility)
        self.source_words.setText("")
        pass

    # retranslateUi
