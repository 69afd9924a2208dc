// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/hiddencharacters.h"

#include "console/core/displaytext.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Carillon {

void markHiddenCharacters(QLineEdit *line)
{
    QAction *sign = line->addAction(line->style()->standardIcon(QStyle::SP_MessageBoxWarning),
                                    QLineEdit::TrailingPosition);
    sign->setObjectName(u"hiddenCharacters"_s);
    const auto update = [line, sign] {
        const QString text = line->text();
        const QString visible = visibleText(text);
        const QString warning = visible == text
                                    ? QString()
                                    : QCoreApplication::translate("HiddenCharacters",
                                                                  "There are hidden characters: %1")
                                          .arg(visible);
        sign->setVisible(!warning.isEmpty());
        sign->setToolTip(plainToolTip(warning));
        line->setAccessibleDescription(warning);
    };
    QObject::connect(line, &QLineEdit::textChanged, sign, update);
    update();
}

} // namespace Carillon
