"""Made from ``ui/crash_dialog.ui`` by ``packaging/dev.py forms``; change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)


class Ui_CrashForm:
    def setupUi(self, CrashForm):
        if not CrashForm.objectName():
            CrashForm.setObjectName("CrashForm")
        CrashForm.resize(640, 400)
        self.column = QVBoxLayout(CrashForm)
        self.column.setSpacing(10)
        self.column.setObjectName("column")
        self.column.setContentsMargins(22, 18, 22, 16)
        self.headline = QLabel(CrashForm)
        self.headline.setObjectName("headline")
        self.headline.setProperty("role", "heading")

        self.column.addWidget(self.headline)

        self.explanation = QLabel(CrashForm)
        self.explanation.setObjectName("explanation")
        self.explanation.setWordWrap(True)

        self.column.addWidget(self.explanation)

        self.report = QPlainTextEdit(CrashForm)
        self.report.setObjectName("report")
        self.report.setReadOnly(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setTabChangesFocus(True)

        self.column.addWidget(self.report)

        self.place = QLabel(CrashForm)
        self.place.setObjectName("place")
        self.place.setText("")
        self.place.setWordWrap(True)
        self.place.setProperty("role", "caption")

        self.column.addWidget(self.place)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName("buttons")
        self.copy = QPushButton(CrashForm)
        self.copy.setObjectName("copy")

        self.buttons.addWidget(self.copy)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.go_on = QPushButton(CrashForm)
        self.go_on.setObjectName("go_on")
        self.go_on.setProperty("role", "primary")

        self.buttons.addWidget(self.go_on)

        self.column.addLayout(self.buttons)

        self.retranslateUi(CrashForm)

        self.go_on.setDefault(True)

        QMetaObject.connectSlotsByName(CrashForm)

    # setupUi

    def retranslateUi(self, CrashForm):
        CrashForm.setWindowTitle(QCoreApplication.translate("CrashForm", "A fault of the program", None))
        self.headline.setText(
            QCoreApplication.translate("CrashForm", "Something went wrong in the program itself", None)
        )
        self.explanation.setText(
            QCoreApplication.translate(
                "CrashForm",
                "What was saved is safe, and you can go on working. Please copy the report and send it to whoever looks after the program.",
                None,
            )
        )
        # if QT_CONFIG(accessibility)
        self.report.setAccessibleName(QCoreApplication.translate("CrashForm", "Report of the fault", None))
        # endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("CrashForm", "&Copy the report", None))
        # if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("CrashForm", "Copy the report", None))
        # endif // QT_CONFIG(accessibility)
        self.go_on.setText(QCoreApplication.translate("CrashForm", "&Go on working", None))
        # if QT_CONFIG(accessibility)
        self.go_on.setAccessibleName(QCoreApplication.translate("CrashForm", "Go on working", None))


# endif // QT_CONFIG(accessibility)
# retranslateUi
