/* The equations of `cavitation` for SUNDIALS CVODE, to compare speed with: BDF, dense matrix, output at the same times.
 * The relative tolerance is given; the absolute one is a hundredth of it. Printed: the median time of many runs in
 * milliseconds and the number of steps; then the radius in metres at each time, a line each.
 *
 *     cc -O3 -march=native -ffp-contract=off cvode.c -lsundials_cvode -lsundials_nvecserial -lm -o cvode
 *     ./cvode SPEED VISCOSITY TOLERANCE
 */
#include <cvode/cvode.h>
#include <math.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <time.h>

static const double pi = 3.14159265358979323846;
static const double ambient = 101325.0, density = 1010.0, tension = 0.06, vapour = 6300.0, kappa = 1.2;
static const double gas_tension = 85000.0, solubility = 0.05, diffusivity = 2e-9;
static const double rim = 6e-3, curvature = 2.0, nucleus = 10e-6, start_gap = 60e-6, travel = 1e-3;
static double speed_peak, viscosity;

static double gap_at(double gap, double r) { return gap + 0.5 * curvature * r * r; }

struct cavity { double edge, bend, inertance, by_volume, by_gap, resistance; };

static double logarithm(double gap, double r) {
  return log(rim / r) - 0.5 * log(gap_at(gap, rim) / gap_at(gap, r));
}

static double square(double gap, double r) {
  return logarithm(gap, r) / (gap * gap) - 0.5 * (1 / gap_at(gap, r) - 1 / gap_at(gap, rim)) / gap;
}

static double cubic(double gap, double r) {
  double here = gap_at(gap, r), far = gap_at(gap, rim);
  double rest = (1 / here - 1 / far) / (gap * gap) + (1 / (here * here) - 1 / (far * far)) / (2 * gap);
  return logarithm(gap, r) / (gap * gap * gap) - 0.5 * rest;
}

static struct cavity cavity_of(double gap, double radius) {
  struct cavity c;
  double outside = 1 / (4 * pi * rim);
  if (radius <= 0.5 * gap) {
    double meets = 0.5 * gap, meeting = 1 / (meets * gap_at(gap, meets));
    c.edge = radius;
    c.bend = 2 / radius;
    c.inertance = (1 / radius - 1 / meets) / (4 * pi) + logarithm(gap, meets) / gap / (2 * pi) + outside;
    c.by_volume = -1 / (16 * pi * pi * pow(radius, 4));
    c.by_gap = 1 / (2 * pi * gap * gap) + (-square(gap, meets) - 0.5 * meeting) / (2 * pi);
    c.resistance = 6 / pi * cubic(gap, meets);
    return c;
  }
  double volume = 4.0 / 3.0 * pi * radius * radius * radius, beyond = fmax(volume - pi * gap * gap * gap / 6, 0);
  double half = pi * gap / 8, over = beyond / (pi * gap), core = over / (half + sqrt(half * half + over));
  core = fmin(core, sqrt(sqrt(4 * beyond / (pi * curvature))));
  for (int i = 0; i < 6; i++) {
    double excess = pi * gap * core * core + pi * pi * gap * gap * core / 4
                  + pi * curvature * core * core * core * core / 4 - beyond;
    core -= excess / (2 * pi * gap * core + pi * pi * gap * gap / 4 + pi * curvature * core * core * core);
  }
  double by_core = 2 * pi * gap * core + pi * pi * gap * gap / 4 + pi * curvature * core * core * core;
  double by_gap = pi * core * core + pi * pi * gap * core / 2 + pi * gap * gap / 2;
  double edge = core + 0.5 * gap, inside = fmin(edge, rim);
  double at_edge = edge >= rim ? 0 : 1 / (edge * gap_at(gap, edge));
  c.edge = inside;
  c.bend = 2 / gap + 1 / edge;
  c.inertance = logarithm(gap, inside) / gap / (2 * pi) + outside;
  c.by_volume = -at_edge / by_core / (2 * pi);
  c.by_gap = (-square(gap, inside) - at_edge * (0.5 - by_gap / by_core)) / (2 * pi);
  c.resistance = 6 / pi * cubic(gap, inside);
  return c;
}

static int slopes(realtype t, N_Vector state, N_Vector out, void *unused) {
  (void)unused;
  const double *x = N_VGetArrayPointer(state);
  double *d = N_VGetArrayPointer(out);
  double s = fmin(fmax(t * speed_peak / (1.875 * travel), 0), 1);
  double gap = start_gap + travel * s * s * s * (10 - 15 * s + 6 * s * s);
  double speed = 16 * speed_peak * s * s * (1 - s) * (1 - s);
  double radius = nucleus * exp(x[0]), wall = x[1], growth = 4 * pi * radius * radius * wall;
  double gas = (ambient - vapour + 2 * tension / nucleus) * exp(x[2] - 3 * kappa * x[0]);
  struct cavity c = cavity_of(gap, radius);
  double here = gap_at(gap, c.edge), far = gap_at(gap, rim);
  double span = 0.5 * (rim * rim - c.edge * c.edge);
  double film = ambient - 3 * viscosity * speed * span * (here + far) / (here * far * here * far)
              + viscosity * c.resistance * growth;
  double inside = vapour + gas - tension * c.bend - 4 * viscosity * wall / radius;
  double convective = 0.5 * c.by_volume * growth * growth + c.by_gap * speed * growth;
  double change = ((inside - film) / density - convective) / c.inertance;
  double layer = nucleus * nucleus * exp(x[3]);
  d[0] = wall / radius;
  d[1] = change / (4 * pi * radius * radius) - 2 * wall * wall / radius;
  d[2] = kappa * 3 * diffusivity * solubility * (gas_tension - gas) / (radius * sqrt(layer) * gas);
  d[3] = pi * diffusivity / layer - 4 * wall / radius;
  return 0;
}

static int rising(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int count, char **words) {
  enum { RUNS = 51, SAMPLES = 1440 };
  if (count < 4) return 2;
  speed_peak = atof(words[1]);
  viscosity = atof(words[2]);
  double tolerance = atof(words[3]);
  double times[RUNS], sizes[SAMPLES];
  long steps = 0;
  for (int run = 0; run < RUNS; run++) {
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    SUNContext context;
    SUNContext_Create(NULL, &context);
    N_Vector state = N_VNew_Serial(4, context);
    N_VConst(0, state);
    void *solver = CVodeCreate(CV_BDF, context);
    CVodeInit(solver, slopes, 0, state);
    CVodeSStolerances(solver, tolerance, 1e-2 * tolerance);
    CVodeSetMaxNumSteps(solver, 1000000);
    CVodeSetInitStep(solver, 1e-9);
    SUNMatrix matrix = SUNDenseMatrix(4, 4, context);
    SUNLinearSolver linear = SUNLinSol_Dense(state, matrix, context);
    CVodeSetLinearSolver(solver, linear, matrix);
    realtype at;
    for (int k = 0; k < SAMPLES; k++) {
      if (CVode(solver, 0.03 * (k + 1) / SAMPLES, state, &at, CV_NORMAL) < 0) return 1;
      sizes[k] = N_VGetArrayPointer(state)[0];
    }
    CVodeGetNumSteps(solver, &steps);
    CVodeFree(&solver);
    SUNLinSolFree(linear);
    SUNMatDestroy(matrix);
    N_VDestroy(state);
    SUNContext_Free(&context);
    clock_gettime(CLOCK_MONOTONIC, &to);
    times[run] = (to.tv_sec - from.tv_sec) * 1e3 + (to.tv_nsec - from.tv_nsec) * 1e-6;
  }
  qsort(times, RUNS, sizeof *times, rising);
  printf("%.6f %ld\n", times[RUNS / 2], steps);
  for (int k = 0; k < SAMPLES; k++) printf("%.12e\n", nucleus * exp(sizes[k]));
  return 0;
}
