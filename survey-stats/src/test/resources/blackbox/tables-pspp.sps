* Makes tables-pspp.csv: cross-tabulations of stages.csv by PSPP 1.6.2, not weighted and weighted.
* Repeat with: pspp -o tables-pspp.csv -O format=csv tables-pspp.sps (in this folder).
GET DATA /TYPE=TXT /FILE='stages.csv' /DELIMITERS=',' /FIRSTCASE=3 /VARIABLES=
    h A8
    cc A8
    cn F20.6
    s F20.6
    sn F20.6
    N1 F20.6
    f1 F20.6
    N2 F20.6
    f2 F20.6
    N3 F20.6
    f3 F20.6
    id F20.6
    w F20.6
    g F20.6
    Ng F20.6
    Nh F20.6
    fh F20.6
    lone A8
    lones A8
    Nlone F20.6
    Ncertain F20.6
    lp A8
    N2l F20.6
    w0 F20.6
    region A3
    sex A3
    use A3
    income F20.6
    cost F20.6
    visits F20.6
    score F20.6
    promote F20.6
    p_x F20.6
    p_y F20.6
    p_z F20.6.
MISSING VALUES region sex use ('').
FORMATS score (F1).
CROSSTABS /TABLES=use BY region /CELLS=COUNT ROW COLUMN TOTAL ASRESIDUAL.
CROSSTABS /TABLES=score BY region /CELLS=COUNT ROW COLUMN TOTAL ASRESIDUAL.
WEIGHT BY w.
CROSSTABS /TABLES=use BY region /CELLS=COUNT ROW COLUMN TOTAL.
CROSSTABS /TABLES=score BY region /CELLS=COUNT ROW COLUMN TOTAL.
