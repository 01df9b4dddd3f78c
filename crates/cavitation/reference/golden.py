"""Solves the equations of `cavitation` with SciPy and prints the table that the tests compare with.

    python3 -m venv venv && venv/bin/pip install scipy==1.17.1
    venv/bin/python golden.py > golden.csv

The equations are written again here, from the documentation of the crate and not from its code's structure: volume and
gas content are unknowns as they are, and the inertance's derivatives are taken by differences of high order.
"""

from math import exp, log, pi, sqrt

from scipy.integrate import solve_ivp

AMBIENT, DENSITY, TENSION, VAPOUR, KAPPA = 101325.0, 1010.0, 0.06, 6300.0, 1.2
GAS_TENSION, SOLUBILITY, DIFFUSIVITY = 85000.0, 0.05, 2e-9
RIM, NUCLEUS = 6e-3, 10e-6
GAS = AMBIENT - VAPOUR + 2 * TENSION / NUCLEUS


class Case:
    def __init__(self, name, curvature, viscosity, start, travel, speed):
        self.name, self.curvature, self.viscosity = name, curvature, viscosity
        self.start, self.travel, self.speed = start, travel, speed
        self.duration = 1.875 * travel / speed

    def gap(self, t):
        s = min(max(t / self.duration, 0.0), 1.0)
        return self.start + self.travel * (10 * s**3 - 15 * s**4 + 6 * s**5)

    def gap_speed(self, t):
        s = min(max(t / self.duration, 0.0), 1.0)
        return self.travel / self.duration * 30 * s**2 * (1 - s) ** 2

    def thickness(self, shear):
        if not isinstance(self.viscosity, tuple):
            return self.viscosity
        rest, high, relaxation, exponent = self.viscosity
        return high + (rest - high) * (1 + (relaxation * shear) ** 2) ** ((exponent - 1) / 2)

    def h(self, gap, r):
        return gap + self.curvature * r * r / 2

    def integrals(self, gap, r):
        """The integrals of dr / (r h) and dr / (r h^3) to the rim, by partial fractions."""
        if r >= RIM:
            return 0.0, 0.0
        here, rim = self.h(gap, r), self.h(gap, RIM)
        one = (log(RIM * RIM / (r * r)) + log(here / rim)) / (2 * gap)
        cubed = one / gap**2 - (1 / here - 1 / rim) / (2 * gap**2) - (here**-2 - rim**-2) / (4 * gap)
        return one, cubed

    def edge(self, volume, gap):
        radius = (3 * volume / (4 * pi)) ** (1 / 3)
        if radius <= gap / 2:
            return radius
        return self.lens_edge(volume, gap)

    def lens_edge(self, volume, gap):
        beyond = volume - pi * gap**3 / 6

        def excess(c):
            return pi * gap * c * c + pi**2 * gap**2 * c / 4 + pi * self.curvature * c**4 / 4 - beyond

        # The positive root of the quadratic, then Newton for the quartic part.
        c = (-(pi**2) * gap**2 / 4 + sqrt(pi**4 * gap**4 / 16 + 4 * pi * gap * beyond)) / (2 * pi * gap)
        if self.curvature > 0:
            c = min(c, (4 * abs(beyond) / (pi * self.curvature)) ** 0.25)
            for _ in range(8):
                c -= excess(c) / (2 * pi * gap * c + pi**2 * gap**2 / 4 + pi * self.curvature * c**3)
        return c + gap / 2

    def inertance(self, volume, gap, sphere):
        """Of either form of cavity, also a little beyond where it holds, so that differences do not see the change."""
        if sphere:
            radius = (3 * volume / (4 * pi)) ** (1 / 3)
            near = (1 / radius - 2 / gap) / (4 * pi)
            one, _ = self.integrals(gap, gap / 2)
        else:
            near = 0.0
            one, _ = self.integrals(gap, self.lens_edge(volume, gap))
        return DENSITY * (near + one / (2 * pi) + 1 / (4 * pi * RIM))

    def slopes(self, t, state):
        log_volume, scaled_growth, log_gas, log_layer = state
        volume = exp(log_volume)
        radius = (3 * volume / (4 * pi)) ** (1 / 3)
        area = 4 * pi * radius**2
        growth = scaled_growth * area
        gap, speed = self.gap(t), self.gap_speed(t)
        gas = exp(log_gas) / volume**KAPPA
        edge = min(self.edge(volume, gap), RIM)
        here, rim = self.h(gap, edge), self.h(gap, RIM)
        place = RIM / sqrt(2)
        shear = 6 * (speed * place / 2 - growth / (2 * pi * place)) / self.h(gap, place) ** 2
        thick = self.thickness(shear)
        if self.curvature > 0 and edge < RIM:
            squeeze = -3 * thick * speed / self.curvature * (here**-2 - rim**-2)
        else:
            squeeze = -3 * thick * speed * (RIM**2 - edge**2) / gap**3
        _, cubed = self.integrals(gap, max(edge, gap / 2))
        film = AMBIENT + squeeze + 6 * thick / pi * cubed * growth
        bend = 2 / radius if radius <= gap / 2 else 2 / gap + 1 / self.edge(volume, gap)
        wall = scaled_growth / radius
        inside = VAPOUR + gas - TENSION * bend - 4 * self.thickness(sqrt(12) * wall) * wall
        inertance = self.inertance(volume, gap, radius <= gap / 2)
        sphere = radius <= gap / 2
        by_volume = self.slope_of(lambda x: self.inertance(x, gap, sphere), volume)
        by_gap = self.slope_of(lambda x: self.inertance(volume, x, sphere), gap)
        change = (inside - film - by_volume * growth**2 / 2 - by_gap * speed * growth) / inertance
        layer = exp(log_layer)
        inflow = area * DIFFUSIVITY * SOLUBILITY * (GAS_TENSION - gas) / sqrt(layer)
        return [
            growth / volume,
            change / area - 2 * growth / (4 * pi * radius**3) * scaled_growth,
            KAPPA * inflow / (gas * volume),
            pi * DIFFUSIVITY / layer - 4 * scaled_growth / radius,
        ]

    @staticmethod
    def slope_of(function, at):
        step = 2e-4 * at
        wide = function(at + 2 * step) - function(at - 2 * step)
        return (8 * (function(at + step) - function(at - step)) - wide) / (12 * step)

    def solve(self, times):
        volume = 4 / 3 * pi * NUCLEUS**3
        start = [log(volume), 0.0, log(GAS) + KAPPA * log(volume), log(NUCLEUS**2)]
        return solve_ivp(
            self.slopes, (0, times[-1]), start, "Radau", times, rtol=1e-9, atol=1e-11, first_step=1e-9
        )


def dissolving(radius):
    """Epstein and Plesset, in the root of time, down to a hundredth of the radius."""
    ratio = 2 * TENSION / AMBIENT

    def slope(x, root):
        r = radius * (1 - 0.99 * x * x)
        drive = DIFFUSIVITY * SOLUBILITY * (1 - GAS_TENSION / AMBIENT + ratio / r) / (1 + 2 * ratio / (3 * r))
        rise = -r / (2 * drive * (root[0] + r / sqrt(pi * DIFFUSIVITY)))
        return [-2 * 0.99 * radius * x * rise]

    return solve_ivp(slope, (0, 1), [0.0], "LSODA", rtol=1e-10, atol=1e-12).y[0][-1] ** 2


CASES = [
    Case("slow", 2.0, 0.02, 60e-6, 1e-3, 0.03),
    Case("just below", 2.0, 0.02, 60e-6, 1e-3, 0.1),
    Case("fast", 2.0, 0.02, 60e-6, 1e-3, 0.3),
    Case("flat", 0.0, 0.05, 80e-6, 1e-3, 0.2),
    Case("curved", 20.0, 0.1, 50e-6, 0.8e-3, 0.15),
    Case("thinning", 2.0, (5.0, 0.03, 1.0, 0.3), 60e-6, 1e-3, 0.2),
]


def main():
    print("case,secs,radius_m,wall_m_s,gas_pa")
    for case in CASES:
        times = [0.0005, 0.001, 0.002, 0.004, 0.006, 0.008, 0.012, 0.02, 0.03]
        found = case.solve(times)
        for t, log_volume, wall, log_gas in zip(found.t, found.y[0], found.y[1], found.y[2]):
            volume = exp(log_volume)
            radius = (3 * volume / (4 * pi)) ** (1 / 3)
            print(f"{case.name},{t},{radius:.9e},{wall:.9e},{exp(log_gas) / volume**KAPPA:.9e}")
    for radius in (10e-6, 50e-6, 0.2e-3, 1e-3):
        print(f"dissolving,{dissolving(radius):.9e},{radius:.9e},0,0")


if __name__ == "__main__":
    main()
