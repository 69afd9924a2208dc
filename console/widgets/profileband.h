// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/profiles.h"

#include <QWidget>

namespace Carillon {

/// The strip on top that says which kind of server this is, as a colour and as a word. Nothing for
/// development.
class ProfileBand final : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileBand(QWidget *parent = nullptr);

    void setProfile(const Profile &profile, const QString &node);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QColor m_color;
};

} // namespace Carillon
