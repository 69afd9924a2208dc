// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>

/// Pictures of windows, compared as somebody who looks at them would: the edges of letters may
/// come out a little different on another machine, nothing may be elsewhere, cut or of another
/// colour.
namespace Carillon::Picture {

/// Why they differ, and where; an empty `problem`: they do not.
struct Difference
{
    QString problem;
    QImage marked; ///< the actual one, with frames around what differs
};

/// Tile by tile of 16 × 16. A tile differs when its mean colour does by more than MaxShift of 255,
/// or when more than MaxPixels of its pixels do by more than MaxStep.
inline constexpr int Tile = 16;
inline constexpr int MaxShift = 7;
inline constexpr int MaxStep = 64;
inline constexpr int MaxPixels = 10;

[[nodiscard]] Difference compare(const QImage &actual, const QImage &reference);

/// With 256 colours, a third of the size: frequent ones stay as they are, and each other becomes one
/// that is as near as that many allow. None is lost, however rare.
[[nodiscard]] QImage indexed(const QImage &image);

} // namespace Carillon::Picture
