// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/theme.h"

#include <QApplication>
#include <QCoreApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

struct Shades
{
    QRgb window, base, alternate, button, text, disabled, hint, highlight, highlightedText, link, light,
        mid, dark;
};

constexpr Shades lightShades{0xfff4f5f7, 0xffffffff, 0xfff7f8fa, 0xffeceef1,
                             0xff1c2127, 0xff8b939c, 0xff656e77, 0xff1f6fb2, 0xffffffff,
                             0xff1a63a0, 0xffffffff, 0xffc9ced4, 0xffa7adb5};
constexpr Shades darkShades{0xff262b31, 0xff171a1e, 0xff1c2025, 0xff31373f, 0xffe2e6ea, 0xff727b85, 0xff949da7,
                            0xff2f7fc4, 0xffffffff, 0xff6cb2ee, 0xff3a4049, 0xff15181b, 0xff101214};

QPalette palette(const Shades &shades)
{
    QPalette palette;
    const auto set
        = [&](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor(color)); };
    set(QPalette::Window, shades.window);
    set(QPalette::WindowText, shades.text);
    set(QPalette::Base, shades.base);
    set(QPalette::AlternateBase, shades.alternate);
    set(QPalette::ToolTipBase, shades.button);
    set(QPalette::ToolTipText, shades.text);
    set(QPalette::Text, shades.text);
    set(QPalette::Button, shades.button);
    set(QPalette::ButtonText, shades.text);
    set(QPalette::BrightText, 0xffff5555);
    set(QPalette::Link, shades.link);
    set(QPalette::LinkVisited, shades.link);
    set(QPalette::Highlight, shades.highlight);
    set(QPalette::HighlightedText, shades.highlightedText);
    set(QPalette::PlaceholderText, shades.hint);
    set(QPalette::Light, shades.light);
    set(QPalette::Midlight, shades.button);
    set(QPalette::Mid, shades.mid);
    set(QPalette::Dark, shades.dark);
    set(QPalette::Shadow, 0xff000000);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor(shades.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(shades.mid));
    return palette;
}

/// Fusion outlines a box with its window's colour made darker, which nobody sees on a dark window.
class FramedFusion final : public QProxyStyle
{
public:
    FramedFusion()
        : QProxyStyle(u"Fusion"_s)
    {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
        const State ring = State_HasFocus | State_KeyboardFocusChange; // is painted brightly
        if (!isBox || !isDark(option->palette) || (option->state & ring) == ring)
            return;
        painter->save();
        painter->setPen(option->palette.color(QPalette::Disabled, QPalette::Text));
        painter->setBrush(Qt::NoBrush);
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (element == PE_IndicatorRadioButton)
            painter->drawEllipse(frame);
        else
            painter->drawRect(frame);
        painter->restore();
    }
};

} // namespace

void applyTheme(QApplication &application, Theme theme)
{
    static const QString systemStyle = application.style()->name();
    if (theme == Theme::System) {
        application.setStyle(systemStyle);
        application.setPalette(QPalette());
        return;
    }
    application.setStyle(new FramedFusion);
    application.setPalette(palette(theme == Theme::Dark ? darkShades : lightShades));
    QToolTip::setPalette(application.palette());
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base).lightness() < 127;
}

MeaningColors meaningColors(const QPalette &palette)
{
    if (isDark(palette)) {
        return {.good = 0xff5fd38d,
                .warning = 0xfff0b24d,
                .bad = 0xffff7b72,
                .quiet = 0xff9aa4af,
                .series = {0xff5fb0f5, 0xfff0b24d, 0xff5fd38d, 0xffd59bf6},
                .grid = 0xff333941,
                .key = 0xff79b8ff,
                .text = 0xff8fd19e,
                .number = 0xfff0b24d,
                .word = 0xffd59bf6};
    }
    return {.good = 0xff1a7f37,
            .warning = 0xff8a5a00,
            .bad = 0xffc0211c,
            .quiet = 0xff5c6670,
            .series = {0xff1f6fb2, 0xffb26a00, 0xff1a7f37, 0xff7b3fb0},
            .grid = 0xffdfe3e8,
            .key = 0xff0b5394,
            .text = 0xff1a7f37,
            .number = 0xff8a5a00,
            .word = 0xff7b3fb0};
}

QPalette badPalette(QPalette palette)
{
    palette.setColor(QPalette::WindowText, meaningColors(palette).bad);
    return palette;
}

QColor ruleColor(const QPalette &palette, int index)
{
    static constexpr QRgb light[]
        = {0xffffd9d6, 0xffffe8bf, 0xffd8f3df, 0xffd6e8fa, 0xffeadcf7, 0xffe6e8eb};
    static constexpr QRgb dark[]
        = {0xff5a2624, 0xff55401a, 0xff1f4a2d, 0xff1d4064, 0xff452a5c, 0xff3a4049};
    return QColor(isDark(palette) ? dark[std::clamp(index, 0, 5)] : light[std::clamp(index, 0, 5)]);
}

QColor bandColor(ProfileKind kind)
{
    switch (kind) {
    case ProfileKind::Development:
        return {};
    case ProfileKind::Staging:
        return 0xffffc24b;
    case ProfileKind::Production:
        return 0xffc0211c;
    }
    return {};
}

QString bandWord(ProfileKind kind)
{
    switch (kind) {
    case ProfileKind::Development:
        return QCoreApplication::translate("Theme", "Development");
    case ProfileKind::Staging:
        return QCoreApplication::translate("Theme", "Staging");
    case ProfileKind::Production:
        return QCoreApplication::translate("Theme", "Production");
    }
    return {};
}

} // namespace Carillon
