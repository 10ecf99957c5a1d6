* Makes the numbers of association-pspp.csv. Repeat with: pspp -O format=csv association-pspp.sps.
set format=f20.12.
set decimal=dot.
data list list /r c n.
begin data.
1 1 10
1 2 5
1 3 4
1 4 2
2 1 6
2 2 12
2 3 7
2 4 3
3 1 2
3 2 6
3 3 14
3 4 9
end data.
weight by n.
crosstabs /tables=r by c /statistics=all /cells=count.
